// trap: check/softmax-missing
// why: several genres may be true at once: sigmoid cross-entropy per unit is right, and there
//      is no softmax to miss.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.BinaryAccuracy;
import ai.djl.training.loss.SigmoidBinaryCrossEntropyLoss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.List;
import java.util.Set;

public class FilmGenres {
    static final List<String> GENRES = List.of("comedy", "drama", "thriller", "animation", "documentary");

    static float[] tags(Set<String> of) {
        float[] row = new float[GENRES.size()];
        for (int i = 0; i < row.length; i++) row[i] = of.contains(GENRES.get(i)) ? 1 : 0;
        return row;
    }

    public static void main(String[] args) throws IOException, TranslateException {
        float[][] y = {
            tags(Set.of("comedy", "drama")), tags(Set.of("thriller")),
            tags(Set.of("animation", "comedy")), tags(Set.of("documentary")), tags(Set.of())
        };
        try (Model model = Model.newInstance("films"); NDManager m = NDManager.newBaseManager()) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(50).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(GENRES.size()).build()));
            NDArray posters = m.randomNormal(new Shape(y.length, 120));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(new SigmoidBinaryCrossEntropyLoss("tags"))
                    .addEvaluator(new BinaryAccuracy("per tag", 0f)))) {
                trainer.initialize(new Shape(1, 120));
                ArrayDataset films = new ArrayDataset.Builder().setData(posters).optLabels(m.create(y)).setSampling(2, true).build();
                EasyTrain.fit(trainer, 30, films, null);
            }
        }
    }
}
