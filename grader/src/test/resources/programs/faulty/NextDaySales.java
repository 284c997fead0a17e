// fault: check/accuracy-in-regression
// why: the network predicts a quantity; top-k accuracy was copied from an image example.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.evaluator.TopKAccuracy;
import ai.djl.training.loss.Loss;

public class NextDaySales {
    private final DefaultTrainingConfig config;

    public NextDaySales() {
        Loss l1 = Loss.l1Loss("MAE");
        //        ~~~~~~~~~~~~~~~~~~ check/accuracy-in-regression
        config = new DefaultTrainingConfig(l1);
        Evaluator[] evaluators = {new TopKAccuracy(3)};
        //                        ~~~~~~~~~~~~~~~~~~~ check/accuracy-in-regression
        for (Evaluator e : evaluators) {
            config.addEvaluator(e);
         // ^^^^^^^^^^^^^^^^^^^^^^ check/accuracy-in-regression
        }
    }

    public Block block() {
        SequentialBlock b = new SequentialBlock();
        b.add(Linear.builder().setUnits(20).build());
        b.add(Activation.reluBlock());
        b.add(Linear.builder().setUnits(1).build());
        return b;
    }

    public static void main(String[] args) {
        NextDaySales sales = new NextDaySales();
        Model model = Model.newInstance("sales");
        model.setBlock(sales.block());
        Trainer trainer = model.newTrainer(sales.config);
        trainer.initialize(new Shape(1, 30));
        trainer.close();
        model.close();
    }
}
