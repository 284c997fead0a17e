// trap: check/dropout-after-output
// why: the encoder ends in dropout; it is no network by itself, the head comes in another
//      method.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class EncoderAndHead {
  private SequentialBlock encoder() {
    return new SequentialBlock()
        .add(Conv1d.builder().setKernelShape(new Shape(5)).setFilters(24).build())
        .add(Activation::relu)
        .add(Pool.globalMaxPool1dBlock())
        .add(Linear.builder().setUnits(40).build())
        .add(Dropout.builder().optRate(0.25f).build());
  }

  private void addHead(SequentialBlock net, int classes) {
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(classes).build());
  }

  Block heartBeats() {
    SequentialBlock net = encoder();
    addHead(net, 5);
    return net;
  }

  public static void main(String[] args) {
    try (Model model = Model.newInstance("ecg")) {
      model.setBlock(new EncoderAndHead().heartBeats());
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 1, 187));
      }
    }
  }
}
