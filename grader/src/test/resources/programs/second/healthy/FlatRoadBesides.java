// trap: check/flatten-too-early
// why: one branch is flattened, the other is not; the convolution is in the other.

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import java.util.List;

public class FlatRoadBesides {
    public static void main(String[] args) {
        Block flat = Blocks.batchFlattenBlock();
        Block seen = new SequentialBlock()
                .add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(4).build())
                .add(Activation::relu)
                .add(Blocks.batchFlattenBlock());
        Block both = new ParallelBlock(
                lists -> new NDList(NDArrays.concat(
                        new NDList(lists.get(0).head(), lists.get(1).head()), 1)),
                List.of(flat, seen));
        Block net = new SequentialBlock().add(both).add(Linear.builder().setUnits(7).build());
        System.out.println(net.getOutputShapes(new Shape[] {new Shape(1, 1, 16, 16)})[0]);
    }
}
