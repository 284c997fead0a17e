// trap: check/deep-sigmoid
// why: many sigmoids, but each is a gate beside the path, which itself runs through ReLU.

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import java.util.List;

public class SqueezeGates {
    static Block gate(int channels) {
        SequentialBlock g = new SequentialBlock();
        g.add(Pool.globalAvgPool2dBlock());
        g.add(Linear.builder().setUnits(channels / 4).build());
        g.add(Activation.reluBlock());
        g.add(Linear.builder().setUnits(channels).build());
        g.add(Activation.sigmoidBlock());
        g.addSingleton(a -> a.reshape(-1, channels, 1, 1));
        return g;
    }

    static Block gated(int channels) {
        return new ParallelBlock(
            both -> new NDList(both.get(0).singletonOrThrow().mul(both.get(1).singletonOrThrow())),
            List.of(gate(channels), Blocks.identityBlock()));
    }

    static SequentialBlock net() {
        SequentialBlock net = new SequentialBlock();
        for (int i = 0; i < 6; i++) {
            net.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).optPadding(new Shape(1, 1)).setFilters(32).build());
            net.add(Activation.reluBlock());
            net.add(gated(32));
        }
        net.add(Pool.globalAvgPool2dBlock());
        net.add(Linear.builder().setUnits(10).build());
        return net;
    }

    public static void main(String[] args) {
        System.out.println(net());
    }
}
