// trap: check/softmax-twice
// why: trained on scores; the block that is given away afterwards wraps the trained one and
//      adds softmax.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class ExportedWithSoftmax {
    static Block scores() {
        SequentialBlock b = new SequentialBlock();
        b.add(Linear.builder().setUnits(20).build());
        b.add(Activation.reluBlock());
        b.add(Linear.builder().setUnits(4).build());
        return b;
    }

    static void train(Model model, ArrayDataset set) throws IOException, TranslateException {
        try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
            trainer.initialize(new Shape(1, 6));
            EasyTrain.fit(trainer, 20, set, null);
        }
    }

    public static void main(String[] args) throws IOException, TranslateException {
        try (Model model = Model.newInstance("scores"); NDManager m = NDManager.newBaseManager()) {
            Block trained = scores();
            model.setBlock(trained);
            train(model, new ArrayDataset.Builder()
                .setData(m.randomNormal(new Shape(200, 6)))
                .optLabels(m.arange(200).mod(4))
                .setSampling(20, true)
                .build());

            Block withSoftmax = new SequentialBlock().add(trained).addSingleton(a -> a.softmax(1));
            NDArray p = withSoftmax.forward(new ParameterStore(m, false), new NDList(m.ones(new Shape(1, 6))), false).head();
            System.out.println(p);
        }
    }
}
