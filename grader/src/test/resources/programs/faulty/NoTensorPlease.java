// fault: check/inputs-not-scaled
// why: the pipeline turns the axes and the type, and leaves out the division that ToTensor
//      would do.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.ImageFolder;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.modality.cv.transform.Resize;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.translate.Pipeline;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Paths;

public class NoTensorPlease {

  private static Pipeline pipeline() {
    Pipeline pipeline = new Pipeline();
    pipeline.add(new Resize(64, 64));
    pipeline.add(array -> array.transpose(2, 0, 1).toType(DataType.FLOAT32, false));
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/inputs-not-scaled
    return pipeline;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    ImageFolder folder =
        ImageFolder.builder()
            .setRepositoryPath(Paths.get("dollar-street"))
            .optPipeline(pipeline())
            //           ~~~~~~~~~~ check/inputs-not-scaled
            .setSampling(32, true)
            .build();
    folder.prepare();
    Engine.getInstance().setRandomSeed(7);
    RandomAccessDataset[] sets = folder.randomSplit(8, 2);

    Block net =
        new SequentialBlock()
            .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build())
            .add(Activation::relu)
            .add(Pool.globalAvgPool2dBlock())
            .add(Linear.builder().setUnits(10).build());
    try (Model model = Model.newInstance("street")) {
      model.setBlock(net);
      try (Trainer trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy()))) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 3, 64, 64));
        EasyTrain.fit(trainer, 5, sets[0], sets[1]);
      }
    }
  }
}
