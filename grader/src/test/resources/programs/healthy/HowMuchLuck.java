// trap: check/split-without-seed
// why: unseeded on purpose: twenty different splits show how much of a result is luck.

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class HowMuchLuck {
    // No seed here, and that is the point: every run is to draw other rows.
    static double nearestMean(List<float[]> rows) {
        Collections.shuffle(rows);
        List<float[]> train = rows.subList(0, 80), test = rows.subList(80, 100);
        float[] sum = new float[2];
        int[] n = new int[2];
        for (float[] row : train) {
            sum[(int) row[1]] += row[0];
            n[(int) row[1]]++;
        }
        int right = 0;
        for (float[] row : test) {
            boolean one = Math.abs(row[0] - sum[1] / n[1]) < Math.abs(row[0] - sum[0] / n[0]);
            if (one == (row[1] == 1)) right++;
        }
        return right / (double) test.size();
    }

    public static void main(String[] args) {
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) rows.add(new float[] {i % 10 + 3 * (i % 2), i % 2});
        double low = 1, high = 0;
        for (int run = 0; run < 20; run++) {
            double accuracy = nearestMean(rows);
            low = Math.min(low, accuracy);
            high = Math.max(high, accuracy);
        }
        System.out.println("twenty random splits: from " + low + " to " + high);
    }
}
