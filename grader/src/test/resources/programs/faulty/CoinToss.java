// fault: check/split-without-seed
// why: a coin decides for each row where it goes, and the coin is another one each time.

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

public class CoinToss {
    final List<float[]> train = new ArrayList<>();
    final List<float[]> test = new ArrayList<>();

    void divide(List<float[]> rows) {
        Random coin = new Random();
        //            ^^^^^^^^^^^^ check/split-without-seed
        for (float[] row : rows) {
            if (coin.nextDouble() < 0.8) {
            //  ~~~~~~~~~~~~~~~~~ check/split-without-seed
                train.add(row);
            } else {
                test.add(row);
            }
        }
    }

    public static void main(String[] args) {
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) rows.add(new float[] {i, i * i, i % 7});
        CoinToss toss = new CoinToss();
        toss.divide(rows);
        try (NDManager m = NDManager.newBaseManager()) {
            NDArray a = m.create(toss.train.toArray(new float[0][]));
            NDArray b = m.create(toss.test.toArray(new float[0][]));
            System.out.println(a.getShape() + " and " + b.getShape());
        }
    }
}
