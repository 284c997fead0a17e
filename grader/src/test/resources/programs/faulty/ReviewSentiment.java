// fault: check/softmax-twice
// why: softmax sits in a method of the class, passed as a method reference; the loss is built
//      first and is far away.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;

public class ReviewSentiment {
    // index 0 is padding
    static final int VOCABULARY = 8000;

    static NDList toProbabilities(NDList list) {
        return new NDList(list.head().softmax(1));
    }

    static NDArray meanOfWords(NDArray embedded) {
        return embedded.mean(new int[] {1});
    }

    public static void main(String[] args) throws Exception {
        Loss crossEntropy = Loss.softmaxCrossEntropyLoss("cross-entropy");
        //                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
        TrainingConfig cfg = new DefaultTrainingConfig(crossEntropy)
            .addEvaluator(new Accuracy())
            .optOptimizer(Optimizer.adam().build());

        // word embeddings -> average -> negative / positive
        SequentialBlock block = new SequentialBlock();
        block.add(l -> new NDList(l.singletonOrThrow().oneHot(VOCABULARY)));
        block.add(Linear.builder().setUnits(32).optBias(false).build());
        block.addSingleton(ReviewSentiment::meanOfWords);
        block.add(Activation::tanh);
        block.add(Linear.builder().setUnits(2).build());
        block.add(ReviewSentiment::toProbabilities);
        //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/softmax-twice

        try (Model model = Model.newInstance("reviews"); NDManager manager = NDManager.newBaseManager()) {
            model.setBlock(block);
            int[][] reviews = {{12, 7, 230, 0}, {3, 3, 19, 400}, {7, 12, 0, 0}, {5000, 3, 1, 0}};
            NDArray words = manager.create(reviews);
            NDArray mood = manager.create(new int[] {1, 0, 1, 0});
            RandomAccessDataset train = new ArrayDataset.Builder().setData(words).optLabels(mood).setSampling(2, true).build();
            try (Trainer trainer = model.newTrainer(cfg)) {
                trainer.initialize(new Shape(1, 4));
                EasyTrain.fit(trainer, 20, train, null);
            }
        }
    }
}
