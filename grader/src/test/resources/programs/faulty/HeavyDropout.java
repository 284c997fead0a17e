// fault: check/dropout-rate
// why: the names were mixed up: 0.99 is what should be kept, and it is what is dropped.

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;

public class HeavyDropout {
    private static final float KEEP = 0.99f;

    private static Block convolution(int filters) {
        SequentialBlock part = new SequentialBlock();
        part.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).optPadding(new Shape(1, 1)).setFilters(filters).build());
        part.add(Activation.reluBlock());
        part.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        return part;
    }

    public static Block network() {
        SequentialBlock net = new SequentialBlock();
        net.add(convolution(16));
        net.add(convolution(32));
        net.add(Blocks.batchFlattenBlock());
        net.add(Linear.builder().setUnits(50).build());
        net.add(Activation.reluBlock());
        net.add(Dropout.builder().optRate(KEEP).build());
        //                                ^^^^ check/dropout-rate
        net.add(Linear.builder().setUnits(10).build());
        return net;
    }

    public static void main(String[] args) {
        System.out.println(network());
    }
}
