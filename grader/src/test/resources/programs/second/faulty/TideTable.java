// fault: check/labels-shifted
// why: the label is the last value of its own window.

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.ArrayDataset;
import java.util.Arrays;
import java.util.stream.IntStream;

public class TideTable {
    private static final int HOURS = 24;

    record Windows(float[][] before, float[] then) {}

    static Windows windows(float[] level) {
        int n = level.length - HOURS;
        float[][] before = IntStream.range(0, n)
                .mapToObj(i -> Arrays.copyOfRange(level, i, i + HOURS))
                //             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/labels-shifted
                .toArray(float[][]::new);
        float[] then = new float[n];
        for (int i = 0; i < n; i++) {
            then[i] = level[i + HOURS - 1];
         // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/labels-shifted
            //        ^^^^^^^^^^^^^^^^^^^^ check/labels-shifted
        }
        return new Windows(before, then);
    }

    static ArrayDataset dataset(NDManager manager, float[] level) {
        Windows all = windows(level);
        NDArray x = manager.create(all.before());
        NDArray y = manager.create(all.then());
        return new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(16, true).build();
    }
}
