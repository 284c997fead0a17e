// trap: check/no-activation
// why: two dense layers stand side by side, not behind each other, and ReLU follows their sum.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class TwoTowers {
    static Block build() {
        ParallelBlock towers = new ParallelBlock(list -> {
            NDArray sum = list.get(0).head().add(list.get(1).head());
            return new NDList(sum);
        });
        towers.add(Linear.builder().setUnits(40).build());
        towers.add(Linear.builder().setUnits(40).optBias(false).build());

        SequentialBlock s = new SequentialBlock();
        s.add(towers);
        s.add(Activation.reluBlock());
        s.add(Linear.builder().setUnits(1).build());
        return s;
    }

    public static void main(String[] args) {
        Model model = Model.newInstance("towers");
        model.setBlock(build());
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)));
        trainer.initialize(new Shape(1, 18));
        trainer.close();
        model.close();
    }
}
