package io.gradus.grader.network;

/** What the generated classes import; more than each needs. */
final class Imports {
  static final String TEXT =
      """
      import ai.djl.Model;
      import ai.djl.basicmodelzoo.basic.Mlp;
      import ai.djl.basicmodelzoo.cv.classification.*;
      import ai.djl.modality.nlp.DefaultVocabulary;
      import ai.djl.modality.nlp.embedding.TrainableWordEmbedding;
      import ai.djl.ndarray.NDArray;
      import ai.djl.ndarray.NDArrays;
      import ai.djl.ndarray.NDList;
      import ai.djl.ndarray.NDManager;
      import ai.djl.ndarray.types.DataType;
      import ai.djl.ndarray.types.Shape;
      import ai.djl.nn.AbstractBlock;
      import ai.djl.nn.Activation;
      import ai.djl.nn.Block;
      import ai.djl.nn.Blocks;
      import ai.djl.nn.LambdaBlock;
      import ai.djl.nn.ParallelBlock;
      import ai.djl.nn.Parameter;
      import ai.djl.nn.SequentialBlock;
      import ai.djl.nn.convolutional.*;
      import ai.djl.nn.core.*;
      import ai.djl.nn.norm.*;
      import ai.djl.nn.pooling.Pool;
      import ai.djl.nn.recurrent.*;
      import ai.djl.nn.transformer.*;
      import ai.djl.training.DefaultTrainingConfig;
      import ai.djl.training.ParameterStore;
      import ai.djl.training.Trainer;
      import ai.djl.training.initializer.*;
      import ai.djl.training.loss.Loss;
      import ai.djl.util.PairList;
      import java.util.ArrayList;
      import java.util.Arrays;
      import java.util.Collections;
      import java.util.List;
      import java.util.stream.Collectors;
      import java.util.stream.IntStream;
      """;

  private Imports() {}
}
