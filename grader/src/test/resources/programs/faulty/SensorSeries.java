// fault: check/flatten-too-early
// why: flattened rows have no time axis, and the LSTM reads along time.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class SensorSeries {
    static final int STEPS = 60;
    static final int SENSORS = 6;

    static Block har() {
        SequentialBlock har = new SequentialBlock();
        har.add(Blocks.batchFlattenBlock(STEPS * SENSORS));
        //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/flatten-too-early
        har.add(new LSTM.Builder().setStateSize(32).setNumLayers(1).optBatchFirst(true).optReturnState(false).build());
        //      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/flatten-too-early
        har.addSingleton(x -> x.get(":, -1"));
        har.add(Linear.builder().setUnits(6).build());
        return har;
    }

    public static void main(String[] args) {
        try (Model model = Model.newInstance("har")) {
            model.setBlock(har());
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(16, STEPS, SENSORS));
            }
        }
    }
}
