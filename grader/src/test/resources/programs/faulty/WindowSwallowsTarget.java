// fault: check/labels-shifted
// why: the window of WINDOW steps ends at the very step that is to be predicted.

import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;

public class WindowSwallowsTarget {
    static final int WINDOW = 24;

    static float[][][] windows(float[] series) {
        int n = series.length - WINDOW;
        float[][][] x = new float[n][WINDOW][1];
        for (int i = 0; i < n; i++)
            for (int t = 0; t < WINDOW; t++)
                x[i][t][0] = series[i + t];
        return x;
    }

    static float[][] nextValue(float[] series) {
        int n = series.length - WINDOW;
        float[][] y = new float[n][1];
        for (int i = 0; i < n; i++)
            y[i][0] = series[i + WINDOW - 1];
            //        ^^^^^^^^^^^^^^^^^^^^^^ check/labels-shifted
        return y;
    }

    public static void main(String[] args) {
        float[] load = new float[24 * 365];
        for (int h = 0; h < load.length; h++) load[h] = (float) Math.sin(h * Math.PI / 12);
        float[][][] x = windows(load);
        float[][] y = nextValue(load);
        SequentialBlock net = new SequentialBlock();
        net.add(LSTM.builder().setNumLayers(1).setStateSize(12).optBatchFirst(true).optReturnState(false).build());
        net.addSingleton(a -> a.get(":, -1"));
        net.add(Linear.builder().setUnits(1).build());
        System.out.println(x.length + " windows, " + y.length + " next values");
        System.out.println(net);
    }
}
