import ai.djl.modality.nlp.embedding.TrainableWordEmbedding;
import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;

/** Embeddings */
class Embeddings {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(TrainableWordEmbedding.builder().optNumEmbeddings(1000).setEmbeddingSize(16).build());
    //      ^^^ (N, 7, 16) · 16,000
    net.addSingleton(array -> array.mean(new int[] {1}));
    //               ^^^ (N, 16)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 7));
  }
}
