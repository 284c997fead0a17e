/*
 * Copyright 2020 Amazon.com, Inc. or its affiliates. All Rights Reserved.
 *
 * Licensed under the Apache License, Version 2.0 (the "License"). You may not use this file except in compliance
 * with the License. A copy of the License is located at
 *
 * http://aws.amazon.com/apache2.0/
 *
 * or in the "license" file accompanying this file. This file is distributed on an "AS IS" BASIS, WITHOUT WARRANTIES
 * OR CONDITIONS OF ANY KIND, either express or implied. See the License for the specific language governing permissions
 * and limitations under the License.
 *
 * Changed: from DJL 0.35.1 (ai.djl:model-zoo, ai.djl:api), without comments and forward.
 */
package ai.djl.nn.transformer;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import java.util.Collections;
import java.util.function.Function;

public class TransformerEncoderBlock extends AbstractBlock {
  private ScaledDotProductAttentionBlock selfAttentionBlock;
  private Dropout selfAttentionDropout;
  private BatchNorm attentionNorm;
  private PointwiseFeedForwardBlock pointWisefullyConnected;
  private Dropout fullyConnectedDropout;
  private BatchNorm outputNorm;

  @SuppressWarnings("this-escape")
  public TransformerEncoderBlock(
      int embeddingSize,
      int headCount,
      int hiddenSize,
      float dropoutProbability,
      Function<NDList, NDList> activationFunction) {
    this.selfAttentionBlock =
        addChildBlock(
            "selfAttention",
            ScaledDotProductAttentionBlock.builder()
                .setEmbeddingSize(embeddingSize)
                .setHeadCount(headCount)
                .optAttentionProbsDropoutProb(dropoutProbability)
                .build());
    this.selfAttentionDropout = Dropout.builder().optRate(dropoutProbability).build();
    this.attentionNorm = addChildBlock("attentionNorm", BatchNorm.builder().optAxis(2).build());
    this.pointWisefullyConnected =
        addChildBlock(
            "outputBlock",
            new PointwiseFeedForwardBlock(
                Collections.singletonList(hiddenSize), embeddingSize, activationFunction));
    this.fullyConnectedDropout = Dropout.builder().optRate(dropoutProbability).build();
    this.outputNorm = addChildBlock("outputNorm", BatchNorm.builder().optAxis(2).build());
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    return inputShapes;
  }

  @Override
  public void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    selfAttentionBlock.initialize(manager, dataType, inputShapes);
    attentionNorm.initialize(manager, dataType, inputShapes);
    pointWisefullyConnected.initialize(manager, dataType, inputShapes);
    outputNorm.initialize(manager, dataType, inputShapes);
  }
}
