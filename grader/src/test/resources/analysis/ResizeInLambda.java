import ai.djl.modality.cv.util.NDImageUtils;
import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** Images are enlarged inside of the network: 5.03. */
class ResizeInLambda {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.addSingleton(images -> NDImageUtils.resize(images.transpose(0, 2, 3, 1), 160, 160).transpose(0, 3, 1, 2));
    //               ^^^ (N, 3, 160, 160)
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(3, 3)).build());
    //      ^^^ (N, 8, 158, 158) · 224
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
