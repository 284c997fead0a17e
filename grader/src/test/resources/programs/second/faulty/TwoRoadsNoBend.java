// fault: check/no-activation
// why: in the second branch, two convolutions of three by three stand behind each other with only
//      a normalization between them.

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.NDArrays;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.Arrays;

public class TwoRoadsNoBend {
    private static Conv2d conv(int filters) {
        return Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .setFilters(filters)
                .build();
    }

    static Block inception() {
        Block left = new SequentialBlock().add(conv(16)).add(Activation::relu);
        Block right = new SequentialBlock()
                .add(conv(16))
                //   ~~~~~~~~ check/no-activation
                .add(BatchNorm.builder().build())
                .add(conv(24))
                //   ^^^^^^^^ check/no-activation
                .add(Activation::relu);
        return new ParallelBlock(
                lists -> new NDList(NDArrays.concat(
                        new NDList(lists.get(0).singletonOrThrow(), lists.get(1).singletonOrThrow()), 1)),
                Arrays.asList(left, right));
    }

    public static void main(String[] args) {
        Block network = new SequentialBlock()
                .add(inception())
                .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(10).build());
        System.out.println(network.getOutputShapes(new Shape[] {new Shape(1, 3, 32, 32)})[0]);
    }
}
