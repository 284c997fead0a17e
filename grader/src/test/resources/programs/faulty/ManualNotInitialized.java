// fault: check/trainer-not-initialized
// why: the loop measures the untrained network first, and that one has no weights yet.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class ManualNotInitialized {
    Model model = Model.newInstance("manual");

    void learn(ArrayDataset data, NDArray sample) throws IOException, TranslateException {
        SequentialBlock net = new SequentialBlock();
        net.add(Linear.builder().setUnits(50).build());
        net.add(Activation.reluBlock());
        net.add(Linear.builder().setUnits(2).build());
        model.setBlock(net);
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
        //                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/trainer-not-initialized
        NDList before = trainer.evaluate(new NDList(sample));
        //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/trainer-not-initialized
        System.out.println("untrained: " + before.head().get(0));
        for (int e = 0; e < 10; e++) {
            for (Batch batch : trainer.iterateDataset(data)) {
                try (GradientCollector gc = trainer.newGradientCollector()) {
                    NDList out = trainer.forward(batch.getData());
                    //           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/trainer-not-initialized
                    gc.backward(trainer.getLoss().evaluate(batch.getLabels(), out));
                }
                trainer.step();
                batch.close();
            }
        }
        trainer.close();
    }
}
