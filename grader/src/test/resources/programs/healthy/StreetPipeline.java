// trap: check/inputs-not-scaled
// why: ToTensor divides by 255, Normalize brings to mean 0: the pipeline scales.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.ImageFolder;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.modality.cv.transform.CenterCrop;
import ai.djl.modality.cv.transform.Normalize;
import ai.djl.modality.cv.transform.Resize;
import ai.djl.modality.cv.transform.ToTensor;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.Pipeline;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Paths;

public class StreetPipeline {
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] STD = {0.229f, 0.224f, 0.225f};

    public static void main(String[] args) throws IOException, TranslateException {
        Pipeline pipeline = new Pipeline()
            .add(new Resize(64))
            .add(new CenterCrop(64, 64))
            .add(new ToTensor())
            .add(new Normalize(MEAN, STD));
        ImageFolder streets = ImageFolder.builder()
            .setRepositoryPath(Paths.get("streets"))
            .optPipeline(pipeline)
            .setSampling(32, true)
            .build();
        streets.prepare();
        Engine.getInstance().setRandomSeed(2024);
        RandomAccessDataset[] parts = streets.randomSplit(8, 2);

        SequentialBlock net = new SequentialBlock();
        net.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(50).build());
        net.add(Activation::relu);
        net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        net.add(Blocks.batchFlattenBlock());
        net.add(Linear.builder().setUnits(streets.getSynset().size()).build());
        try (Model model = Model.newInstance("streets")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                    .addEvaluator(new Accuracy()).addTrainingListeners(TrainingListener.Defaults.logging()))) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 3, 64, 64));
                EasyTrain.fit(trainer, 10, parts[0], parts[1]);
            }
        }
    }
}
