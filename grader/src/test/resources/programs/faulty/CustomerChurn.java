// fault: check/softmax-missing
// why: two classes again: fromSigmoid = true promises probabilities, the last layer gives a
//      raw score.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.SigmoidBinaryCrossEntropyLoss;
import ai.djl.training.optimizer.Optimizer;

public class CustomerChurn {
    static Block churnNet() {
        return new SequentialBlock()
            .add(BatchNorm.builder().build())
            .add(Linear.builder().setUnits(32).build()).add(Activation::relu)
            .add(Linear.builder().setUnits(16).build()).add(Activation::relu)
            .add(Linear.builder().setUnits(1).build());
            //   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-missing
    }

    static Trainer trainerFor(Model model) {
        SigmoidBinaryCrossEntropyLoss bce = new SigmoidBinaryCrossEntropyLoss("bce", 1, true);
        //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/softmax-missing
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(bce).optOptimizer(Optimizer.adam().build()));
        trainer.initialize(new Shape(32, 19));
        return trainer;
    }

    public static void main(String[] args) {
        Model model = Model.newInstance("churn");
        model.setBlock(churnNet());
        Trainer trainer = trainerFor(model);
        System.out.println(trainer.getLoss().getName());
        trainer.close();
        model.close();
    }
}
