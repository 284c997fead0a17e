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

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;

@SuppressWarnings({
  "LocalVariableName",
  "PMD.LocalVariableNamingConventions",
  "ParameterName",
  "PMD.FormalParameterNamingConventions"
})
public final class ScaledDotProductAttentionBlock extends AbstractBlock {
  private static final byte VERSION = 1;
  private int embeddingSize;
  private int headCount;
  private Linear keyProjection;
  private Linear queryProjection;
  private Linear valueProjection;
  private Linear resultProjection;
  private Dropout attentionProbsDropout;

  private ScaledDotProductAttentionBlock(Builder builder) {
    super(VERSION);
    this.embeddingSize = builder.embeddingSize;
    this.headCount = builder.headCount;
    this.keyProjection = addChildBlock("keyProjection", buildProjection());
    this.queryProjection = addChildBlock("queryProjection", buildProjection());
    this.valueProjection = addChildBlock("valueProjection", buildProjection());
    this.resultProjection = addChildBlock("resultProjection", buildProjection());
    this.attentionProbsDropout =
        addChildBlock(
            "probabilityDropout",
            Dropout.builder().optRate(builder.attentionProbsDropoutProb).build());
  }

  private Linear buildProjection() {
    return Linear.builder().setUnits(embeddingSize).optBias(true).build();
  }

  public Linear getKeyProjection() {
    return keyProjection;
  }

  public Linear getQueryProjection() {
    return queryProjection;
  }

  public Linear getValueProjection() {
    return valueProjection;
  }

  public Linear getResultProjection() {
    return resultProjection;
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    if (inputShapes.length == 1 || inputShapes.length == 2) {
      return new Shape[] {inputShapes[0]};
    } else if (inputShapes.length == 3 || inputShapes.length == 4) {
      return new Shape[] {inputShapes[1]};
    } else {
      throw new IllegalArgumentException(
          "Invalid number of input shapes: " + inputShapes.length + ", must be 1-4.");
    }
  }

  @Override
  public void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    Shape projectionShape = new Shape(-1L, embeddingSize);
    for (Block projection : children.values()) {
      projection.initialize(manager, DataType.FLOAT32, projectionShape);
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  public static final class Builder {
    private int embeddingSize;
    private int headCount;
    private float attentionProbsDropoutProb = 0.1f;

    private Builder() {}

    public Builder setEmbeddingSize(int embeddingSize) {
      this.embeddingSize = embeddingSize;
      return this;
    }

    public Builder setHeadCount(int headCount) {
      this.headCount = headCount;
      return this;
    }

    public Builder optAttentionProbsDropoutProb(float attentionProbsDropoutProb) {
      this.attentionProbsDropoutProb = attentionProbsDropoutProb;
      return this;
    }

    public ScaledDotProductAttentionBlock build() {
      if (embeddingSize < 1) {
        throw new IllegalStateException("Embedding size not initialized.");
      }
      if (headCount < 1) {
        throw new IllegalStateException("Head count not initialized.");
      }
      if (embeddingSize % headCount != 0) {
        throw new IllegalStateException(
            "Embedding Size ("
                + embeddingSize
                + ") is not divisible by head count ("
                + headCount
                + ")");
      }
      return new ScaledDotProductAttentionBlock(this);
    }
  }
}
