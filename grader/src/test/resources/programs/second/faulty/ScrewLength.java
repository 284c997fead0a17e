// fault: check/dropout-after-output
// why: three screws of ten are told to be 0 mm long.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;

public class ScrewLength extends SequentialBlock {

	ScrewLength(int hidden) {
		this.add(Linear.builder().setUnits(hidden).build());
		this.add(Activation.leakyReluBlock(0.1f));
		this.add(Linear.builder().setUnits(1).build());
        this.add(Dropout.builder().optRate(0.3f).build());
        //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/dropout-after-output
	}

	public static void main(String[] args) {
		try (Model model = Model.newInstance("screws")) {
			model.setBlock(new ScrewLength(16));
			DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l1Loss("mm"));
			config.optOptimizer(Optimizer.rmsprop().build());
			try (Trainer trainer = model.newTrainer(config)) {
				trainer.initialize(new Shape(1, 5));
			}
		}
	}
}
