// trap: check/scaler-leak
// why: both tables go through the same record, but the test table is given the training table's
//      means and deviations.

import io.gradus.exercises.kit.Penguins;
import java.util.Arrays;

public class TwoTablesOneReader {
    record Moments(double[] mean, double[] deviation) {
        static Moments of(float[][] rows) {
            int columns = rows[0].length;
            double[] mean = new double[columns];
            double[] deviation = new double[columns];
            for (int c = 0; c < columns; c++) {
                int column = c;
                mean[c] = Arrays.stream(rows).mapToDouble(row -> row[column]).average().orElseThrow();
                double m = mean[c];
                deviation[c] = Math.sqrt(
                        Arrays.stream(rows).mapToDouble(row -> (row[column] - m) * (row[column] - m)).average().orElseThrow());
            }
            return new Moments(mean, deviation);
        }

        float[][] on(float[][] rows) {
            float[][] out = new float[rows.length][];
            for (int r = 0; r < rows.length; r++) {
                out[r] = rows[r].clone();
                for (int c = 0; c < out[r].length; c++) {
                    out[r][c] = (float) ((out[r][c] - mean[c]) / deviation[c]);
                }
            }
            return out;
        }
    }

    public static void main(String[] args) {
        Penguins penguins = Penguins.load();
        Moments known = Moments.of(penguins.trainX());
        float[][] train = known.on(penguins.trainX());
        float[][] test = known.on(penguins.testX());
        System.out.println(Arrays.toString(Moments.of(test).mean()) + " is near 0, but not 0");
        System.out.println(train.length + " and " + test.length + " rows");
    }
}
