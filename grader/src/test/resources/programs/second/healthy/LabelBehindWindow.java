// trap: check/labels-shifted
// why: indices count from the window's end here: the label is one behind the last value.

import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.ArrayDataset;

public class LabelBehindWindow {
    private static final int LOOK_BACK = 12;

    static ArrayDataset windows(NDManager manager, float[] series) {
        int count = series.length - LOOK_BACK;
        float[][] x = new float[count][LOOK_BACK];
        float[] y = new float[count];
        for (int end = LOOK_BACK - 1; end + 1 < series.length; end++) {
            int row = end - LOOK_BACK + 1;
            System.arraycopy(series, row, x[row], 0, LOOK_BACK);
            y[row] = series[end + 1];
        }
        return new ArrayDataset.Builder()
            .setData(manager.create(x))
            .optLabels(manager.create(y))
            .setSampling(32, true)
            .build();
    }
}
