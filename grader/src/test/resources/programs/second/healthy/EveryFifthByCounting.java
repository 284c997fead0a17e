// trap: check/split-without-seed
// why: an unseeded generator makes noise for training; which rows are tested is counted.

import io.gradus.exercises.kit.Penguins;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

public class EveryFifthByCounting {
  private final Random noise = new Random();

  float[] blurred(float[] row) {
    float[] out = row.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] += 0.01f * (float) noise.nextGaussian();
    }
    return out;
  }

  public static void main(String[] args) {
    float[][] rows = Penguins.load().trainX();
    List<float[]> test = new ArrayList<>();
    List<float[]> train = new ArrayList<>();
    EveryFifthByCounting maker = new EveryFifthByCounting();
    IntStream.range(0, rows.length).forEach(i -> {
      if (i % 5 == 0) {
        test.add(rows[i]);
      } else {
        train.add(maker.blurred(rows[i]));
      }
    });
    System.out.println(train.size() + " and " + test.size());
  }
}
