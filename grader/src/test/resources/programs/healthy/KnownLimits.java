// trap: check/split-after-scaling
// why: the divisors are known limits of the instruments, not measured on the rows: nothing
//      leaks by scaling first.

import io.gradus.datasets.split.Split;
import io.gradus.exercises.kit.prepare.Splits;

public class KnownLimits {
    // range of each sensor, from its data sheet
    private static final float[] RANGE = {120f, 16f, 4095f};

    static float[][] scaled(float[][] rows) {
        float[][] out = new float[rows.length][RANGE.length];
        for (int i = 0; i < rows.length; i++)
            for (int j = 0; j < RANGE.length; j++)
                out[i][j] = rows[i][j] / RANGE[j];
        return out;
    }

    public static void main(String[] args) {
        float[][] rows = new float[240][RANGE.length];
        for (int i = 0; i < rows.length; i++) rows[i] = new float[] {i % 120, i % 16, i * 17 % 4095};
        float[][] ready = scaled(rows);
        Split split = Splits.shuffled(ready.length, 0.2, 3L);
        float[][] train = Splits.take(ready, split.train());
        float[][] test = Splits.take(ready, split.test());
        System.out.println(train.length + " + " + test.length);
    }
}
