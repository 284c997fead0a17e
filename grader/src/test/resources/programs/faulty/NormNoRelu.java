// fault: check/no-activation
// why: batch normalisation between two convolutions is no activation: it is linear.

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;

public class NormNoRelu {
    private SequentialBlock seq = new SequentialBlock();

    private void convNorm(int channels) {
        seq.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(channels).optBias(false).build());
        //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/no-activation
        seq.add(BatchNorm.builder().build());
    }

    public Block assemble() {
        convNorm(16);
        convNorm(32);
     // ~~~~~~~~~~~~ check/no-activation
        seq.add(Activation.reluBlock());
        seq.add(Pool.globalAvgPool2dBlock());
        seq.add(Linear.builder().setUnits(5).build());
        return seq;
    }

    public static void main(String[] args) {
        System.out.println(new NormNoRelu().assemble());
    }
}
