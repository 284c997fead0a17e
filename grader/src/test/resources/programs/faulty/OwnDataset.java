// fault: check/inputs-not-scaled
// why: get() of a data set of one's own hands out the bytes of each picture as floats.

import ai.djl.Model;
import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import ai.djl.util.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class OwnDataset extends RandomAccessDataset {
    private final List<Path> pictures;
    private final List<Integer> labels;

    private OwnDataset(Builder builder) {
        super(builder);
        pictures = builder.pictures;
        labels = builder.labels;
    }

    @Override
    public ai.djl.training.dataset.Record get(NDManager manager, long index) throws IOException {
        Image image = ImageFactory.getInstance().fromFile(pictures.get((int) index)).resize(64, 64, true);
        NDArray array = image.toNDArray(manager, Image.Flag.COLOR);
        NDArray chw = array.transpose(2, 0, 1).toType(DataType.FLOAT32, true);
        //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/inputs-not-scaled
        return new ai.djl.training.dataset.Record(new NDList(chw), new NDList(manager.create(labels.get((int) index))));
        //                                                   ~~~ check/inputs-not-scaled
    }

    @Override
    protected long availableSize() {
        return pictures.size();
    }

    @Override
    public void prepare(Progress progress) {}

    static final class Builder extends BaseBuilder<Builder> {
        private final List<Path> pictures = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();

        Builder add(Path picture, int label) {
            pictures.add(picture);
            labels.add(label);
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        OwnDataset build() {
            return new OwnDataset(this);
        }
    }

    public static void main(String[] args) throws IOException, TranslateException {
        Builder builder = new Builder().setSampling(16, true);
        for (String name : args) {
            builder.add(Path.of(name), name.startsWith("kitchen") ? 1 : 0);
        }
        try (Model model = Model.newInstance("kitchens")) {
            model.setBlock(new SequentialBlock()
                .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build()).add(Activation::relu)
                .add(Pool.globalAvgPool2dBlock())
                .add(Linear.builder().setUnits(2).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 3, 64, 64));
                EasyTrain.fit(trainer, 5, builder.build(), null);
            }
        }
    }
}
