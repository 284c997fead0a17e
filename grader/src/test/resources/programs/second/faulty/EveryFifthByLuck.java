// fault: check/split-without-seed
// why: a generator without a seed says which rows are kept for testing.

import io.gradus.exercises.kit.Penguins;
import java.util.Map;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public class EveryFifthByLuck {
  private static final double TEST_SHARE = 0.2;

  public static void main(String[] args) {
    float[][] measured = Penguins.load().trainX();
    List<float[]> rows = List.of(measured);
    Random chance = new Random();
    //              ^^^^^^^^^^^^ check/split-without-seed
    Map<Boolean, List<float[]>> parts =
        rows.stream().collect(Collectors.partitioningBy(row -> chance.nextDouble() < TEST_SHARE));
        //                                                     ~~~~~~~~~~~~~~~~~~~ check/split-without-seed
    List<float[]> test = parts.get(true);
    List<float[]> train = parts.get(false);
    System.out.println(IntStream.of(train.size(), test.size()).boxed().toList());
  }
}
