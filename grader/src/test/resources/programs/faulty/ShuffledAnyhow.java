// fault: check/split-without-seed
// why: each run draws other test rows, so no two results can be compared.

import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public class ShuffledAnyhow {
    public static void main(String[] args) {
        List<Integer> rows = IntStream.range(0, 342).boxed().collect(Collectors.toList());
        Collections.shuffle(rows);
     // ^^^^^^^^^^^^^^^^^^^^^^^^^ check/split-without-seed
        List<Integer> train = rows.subList(0, 273);
        List<Integer> test = rows.subList(273, rows.size());
        System.out.println(train.size() + " rows to train, " + test.size() + " to test");
        Block net = new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build());
        System.out.println(net);
    }
}
