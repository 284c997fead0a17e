import ai.djl.modality.nlp.embedding.TrainableWordEmbedding;
import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** 7.20: film reviews */
class Inventory7x20 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 160,289, not trainable 0
    net.add(TrainableWordEmbedding.builder().optNumEmbeddings(10000).setEmbeddingSize(16).build());
    net.addSingleton(array -> array.mean(new int[] {1}));
    net.add(Linear.builder().setUnits(16).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(1).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 256));
  }
}
