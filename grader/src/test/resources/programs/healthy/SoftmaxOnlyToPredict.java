// trap: check/softmax-twice
// why: softmax and a loss that takes scores in one file, but softmax stands where one
//      predicts, not in the network.

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.io.IOException;

public class SoftmaxOnlyToPredict {
    static final String[] FRUIT = {"apple", "banana", "cherry"};

    static class FruitTranslator implements NoBatchifyTranslator<float[], String> {
        @Override
        public NDList processInput(TranslatorContext ctx, float[] input) {
            return new NDList(ctx.getNDManager().create(input).expandDims(0));
        }

        @Override
        public String processOutput(TranslatorContext ctx, NDList list) {
            NDArray p = list.singletonOrThrow().softmax(-1).squeeze(0);
            int best = (int) p.argMax().getLong();
            return FRUIT[best] + " " + Math.round(100 * p.getFloat(best)) + " %";
        }
    }

    static void trainAndAsk(ArrayDataset fruit, float[] unknown) throws IOException, TranslateException {
        SequentialBlock net = new SequentialBlock();
        net.add(Linear.builder().setUnits(8).build());
        net.add(Activation.reluBlock());
        net.add(Linear.builder().setUnits(FRUIT.length).build());
        try (Model model = Model.newInstance("fruit")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, unknown.length));
                EasyTrain.fit(trainer, 40, fruit, null);
            }
            try (Predictor<float[], String> predictor = model.newPredictor(new FruitTranslator())) {
                System.out.println(predictor.predict(unknown));
            }
        }
    }
}
