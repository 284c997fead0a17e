// fault: check/deep-sigmoid
// why: six in a row, each written out; the textbook was from 1986.

import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;

public class OldSchool {
    public Block makeNetwork(int outputs) {
        SequentialBlock mlp = new SequentialBlock();
        mlp.add(Linear.builder().setUnits(128).build());
        mlp.add(Activation.sigmoidBlock());
        //      ^^^^^^^^^^^^^^^^^^^^^^^^^ check/deep-sigmoid
        mlp.add(Linear.builder().setUnits(96).build());
        mlp.add(Activation.sigmoidBlock());
        //      ~~~~~~~~~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        mlp.add(Linear.builder().setUnits(64).build());
        mlp.add(Activation.sigmoidBlock());
        //      ~~~~~~~~~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        mlp.add(Linear.builder().setUnits(48).build());
        mlp.add(Activation.sigmoidBlock());
        //      ~~~~~~~~~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        mlp.add(Linear.builder().setUnits(32).build());
        mlp.add(Activation.sigmoidBlock());
        //      ~~~~~~~~~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        mlp.add(Linear.builder().setUnits(16).build());
        mlp.add(Activation.sigmoidBlock());
        //      ~~~~~~~~~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        mlp.add(Linear.builder().setUnits(outputs).build());
        return mlp;
    }

    public static void main(String[] args) {
        System.out.println(new OldSchool().makeNetwork(3));
    }
}
