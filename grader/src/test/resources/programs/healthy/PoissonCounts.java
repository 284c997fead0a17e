// trap: check/relu-in-regression-output
// why: softplus keeps a rate above zero, which the logarithm in this loss needs.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;

public class PoissonCounts {
    /** rate - count * log(rate), the negative log-likelihood of a Poisson distribution. */
    static class PoissonLoss extends Loss {
        PoissonLoss() {
            super("poisson");
        }

        @Override
        public NDArray evaluate(NDList counts, NDList rates) {
            NDArray rate = rates.singletonOrThrow().add(1e-6f);
            return rate.sub(counts.singletonOrThrow().mul(rate.log())).mean();
        }
    }

    static Block ratePerHour() {
        return new SequentialBlock()
            .add(Linear.builder().setUnits(32).build()).add(Activation::relu)
            .add(Linear.builder().setUnits(1).build()).add(Activation::softPlus);
    }

    public static void main(String[] args) {
        try (Model model = Model.newInstance("visitors")) {
            model.setBlock(ratePerHour());
            TrainingConfig c = new DefaultTrainingConfig(new PoissonLoss()).optOptimizer(Optimizer.adam().build());
            try (Trainer trainer = model.newTrainer(c)) {
                trainer.initialize(new Shape(1, 9));
            }
        }
    }
}
