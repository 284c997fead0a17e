// trap: check/split-without-seed
// why: Collections.shuffle with a generator from a field, which is seeded by the constructor.

import io.gradus.exercises.kit.Penguins;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

public class OneGenerator {
    private final Random random;

    OneGenerator(long seed) {
        random = new Random(seed);
    }

    int[][] split(int rows, double share) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows; i++) order.add(i);
        Collections.shuffle(order, random);
        int cut = (int) Math.round(rows * share);
        return new int[][] {
            order.subList(cut, rows).stream().mapToInt(i -> i).toArray(),
            order.subList(0, cut).stream().mapToInt(i -> i).toArray()
        };
    }

    public static void main(String[] args) {
        int[][] parts = new OneGenerator(20261121L).split(342, 0.2);
        Penguins penguins = Penguins.load();
        System.out.println(parts[0].length + " " + parts[1].length + " " + penguins.source());
    }
}
