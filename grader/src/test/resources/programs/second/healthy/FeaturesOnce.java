// trap: check/frozen-batchnorm
// why: the frozen block never runs in the training: its features are computed once, by a forward
//      that is no training.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;

public class FeaturesOnce {
    static Block eyes() {
        return new SequentialBlock()
                .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(12).build())
                .add(BatchNorm.builder().build())
                .add(Activation::relu)
                .add(Pool.globalAvgPool2dBlock())
                .add(Blocks.batchFlattenBlock());
    }

    public static void main(String[] args) throws Exception {
        try (NDManager manager = NDManager.newBaseManager(); Model model = Model.newInstance("head")) {
            Block eyes = eyes();
            eyes.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 20, 20));
            eyes.freezeParameters(true);
            NDArray pictures = manager.randomUniform(0f, 1f, new Shape(60, 3, 20, 20));
            NDArray features = eyes.forward(new ParameterStore(manager, false), new NDList(pictures), false).singletonOrThrow();
            model.setBlock(Linear.builder().setUnits(2).build());
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 12));
                ArrayDataset rows = new ArrayDataset.Builder()
                        .setData(features)
                        .optLabels(pictures.reshape(60, -1).mean(new int[] {1}).gt(0.5f).toType(DataType.FLOAT32, false))
                        .setSampling(10, true)
                        .build();
                EasyTrain.fit(trainer, 10, rows, null);
            }
        }
    }
}
