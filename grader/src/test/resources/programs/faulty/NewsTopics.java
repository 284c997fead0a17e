// fault: check/output-units
// why: the labels are one-hot rows of four numbers, the network gives three scores.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class NewsTopics {
    enum Topic { POLITICS, SPORT, CULTURE, SCIENCE }

    static float[] oneHot(Topic topic) {
        float[] row = new float[Topic.values().length];
        row[topic.ordinal()] = 1f;
        return row;
    }

    static Block net() {
        SequentialBlock b = new SequentialBlock();
        b.add(Linear.builder().setUnits(100).build());
        b.add(Activation.reluBlock());
        b.add(Dropout.builder().optRate(0.5f).build());
        b.add(Linear.builder().setUnits(3).build());
        //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/output-units
        return b;
    }

    public static void main(String[] args) throws IOException, TranslateException {
        String[] titles = {"vote", "goal", "opera", "quark", "law", "race"};
        Topic[] topics = {Topic.POLITICS, Topic.SPORT, Topic.CULTURE, Topic.SCIENCE, Topic.POLITICS, Topic.SPORT};
        float[][] y = new float[topics.length][];
        for (int i = 0; i < y.length; i++) y[i] = oneHot(topics[i]);
        float[][] x = new float[titles.length][26];
        for (int i = 0; i < x.length; i++)
            for (char c : titles[i].toCharArray()) x[i][c - 'a'] += 1f / titles[i].length();

        Loss loss = new SoftmaxCrossEntropyLoss("topics", 1, -1, false, true);
        try (Model model = Model.newInstance("news")) {
            model.setBlock(net());
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss))) {
                trainer.initialize(new Shape(1, 26));
                NDManager m = trainer.getManager();
                EasyTrain.fit(trainer, 40,
                    new ArrayDataset.Builder().setData(m.create(x)).optLabels(m.create(y)).setSampling(3, true).build(),
                    null);
            }
        }
    }
}
