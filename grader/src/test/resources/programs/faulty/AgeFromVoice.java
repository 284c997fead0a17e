// fault: check/relu-in-regression-output
// why: sigmoid stays below 1, and ages are in years.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class AgeFromVoice {
    private SequentialBlock block;

    public AgeFromVoice() {
        block = new SequentialBlock();
        block.add(Conv1d.builder().setKernelShape(new Shape(9)).setFilters(16).build());
        block.add(Activation.reluBlock());
        block.add(Pool.globalAvgPool1dBlock());
        block.add(Linear.builder().setUnits(1).build());
        block.add(Activation.sigmoidBlock());
        //        ^^^^^^^^^^^^^^^^^^^^^^^^^ check/relu-in-regression-output
    }

    public void fit() throws IOException, TranslateException {
        float[] years = {23f, 41f, 67f, 19f, 55f, 8f, 33f, 74f};
        Model model = Model.newInstance("voice");
        model.setBlock(block);
        TrainingConfig config = new DefaultTrainingConfig(Loss.l1Loss())
        //                                                ~~~~~~~~~~~~~ check/relu-in-regression-output
                .addTrainingListeners(TrainingListener.Defaults.logging());
        try (Trainer trainer = model.newTrainer(config)) {
            trainer.initialize(new Shape(4, 1, 400));
            trainer.setMetrics(new Metrics());
            NDManager manager = trainer.getManager();
            NDArray sound = manager.randomNormal(new Shape(years.length, 1, 400));
            NDArray age = manager.create(years).reshape(years.length, 1);
            Dataset voices = new ArrayDataset.Builder().setData(sound).optLabels(age).setSampling(4, true).build();
            EasyTrain.fit(trainer, 10, voices, null);
        }
        model.close();
    }

    public static void main(String[] args) throws Exception {
        new AgeFromVoice().fit();
    }
}
