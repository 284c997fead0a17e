// trap: check/labels-shifted
// why: input and label are the same text, moved by one character: that is the task.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.GRU;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class NextCharacter {
    public static void main(String[] args) {
        String text = "the quick brown fox jumps over the lazy dog ";
        int[] codes = text.chars().map(c -> c == ' ' ? 26 : c - 'a').toArray();
        try (NDManager m = NDManager.newBaseManager()) {
            NDArray all = m.create(codes);
            NDArray input = all.get(":-1").oneHot(27).expandDims(0);
            NDArray following = all.get("1:");
            SequentialBlock net = new SequentialBlock();
            net.add(GRU.builder().setStateSize(50).setNumLayers(1).optBatchFirst(true).optReturnState(false).build());
            net.add(Linear.builder().setUnits(27).build());
            net.addSingleton(scores -> scores.reshape(-1, 27));
            Model model = Model.newInstance("characters");
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss("next")))) {
                trainer.initialize(input.getShape());
                for (int step = 0; step < 100; step++) {
                    try (GradientCollector gc = trainer.newGradientCollector()) {
                        NDList scores = trainer.forward(new NDList(input));
                        gc.backward(trainer.getLoss().evaluate(new NDList(following), scores));
                    }
                    trainer.step();
                }
            }
            model.close();
        }
    }
}
