import ai.djl.basicmodelzoo.basic.Mlp;
import ai.djl.basicmodelzoo.cv.classification.*;
import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.transformer.*;

/** Networks of DJL's model zoo; what they are made of stands in no line. */
class StyleZoo {
  void networks(NDManager manager) {
    Block mlp = new Mlp(784, 10, new int[] {128, 64});
    //          ^^^ (N, 10) · 109,386
    mlp.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
    Block leNet = LeNet.builder().setOutSize(10).build();
    //            ^^^ (N, 10) · 61,700
    leNet.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
    Block resNet = ResNetV1.builder().setImageShape(new Shape(3, 32, 32)).setNumLayers(50).setOutSize(10).build();
    //    ^^^ total 23,592,586, not trainable 52,992
    resNet.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
    Block mobile = MobileNetV2.builder().setOutSize(2).build();
    //             ^^^ (N, 2) · 2,260,930
    mobile.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 224, 224));
    Block encoder = new TransformerEncoderBlock(16, 4, 32, 0.1f, Activation::relu);
    //              ^^^ (N, 5, 16) · 2,288
    encoder.initialize(manager, DataType.FLOAT32, new Shape(2, 5, 16));
  }
}
