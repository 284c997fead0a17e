// fault: check/softmax-twice
// why: the same with two classes: sigmoid in the network, and a loss whose default is to apply
//      sigmoid itself.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.BinaryAccuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class SpamFilter {

    public SequentialBlock model(int words) {
        SequentialBlock spam = new SequentialBlock();
        spam.add(Linear.builder().setUnits(24).build());
        spam.add(Activation.reluBlock());
        spam.add(Dropout.builder().optRate(0.3f).build());
        spam.add(Linear.builder().setUnits(1).build());
        spam.add(Activation.sigmoidBlock());   // probability that a mail is spam
        //       ^^^^^^^^^^^^^^^^^^^^^^^^^ check/softmax-twice
        return spam;
    }

    public TrainingConfig training() {
        return new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss())
        //                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
                .addEvaluator(new BinaryAccuracy("accuracy", 0.5f))
                .optOptimizer(Optimizer.adam().build());
    }

    public void learn(NDManager manager, float[][] counts, float[][] isSpam) throws IOException, TranslateException {
        try (Model model = Model.newInstance("spam")) {
            model.setBlock(model(counts[0].length));
            Trainer trainer = model.newTrainer(training());
            trainer.setMetrics(new Metrics());
            trainer.initialize(new Shape(64, counts[0].length));
            ArrayDataset mails = new ArrayDataset.Builder()
                    .setData(manager.create(counts))
                    .optLabels(manager.create(isSpam))
                    .setSampling(64, true)
                    .build();
            EasyTrain.fit(trainer, 15, mails, null);
            trainer.close();
        }
    }
}
