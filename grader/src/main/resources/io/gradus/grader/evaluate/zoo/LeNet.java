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
 * Changed: from DJL 0.35.1 (ai.djl:model-zoo, ai.djl:api), without comments.
 */
package ai.djl.basicmodelzoo.cv.classification;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;

public final class LeNet {
  private LeNet() {}

  public static Block leNet(Builder builder) {
    return new SequentialBlock()
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(5, 5))
                .optPadding(new Shape(2, 2))
                .optBias(false)
                .setFilters(builder.numChannels[0])
                .build())
        .add(Activation::sigmoid)
        .add(Pool.avgPool2dBlock(new Shape(5, 5), new Shape(2, 2), new Shape(2, 2)))
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(5, 5))
                .setFilters(builder.numChannels[1])
                .build())
        .add(Activation::sigmoid)
        .add(Pool.avgPool2dBlock(new Shape(5, 5), new Shape(2, 2), new Shape(2, 2)))
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(builder.numChannels[2]).build())
        .add(Activation::sigmoid)
        .add(Linear.builder().setUnits(builder.numChannels[3]).build())
        .add(Activation::sigmoid)
        .add(Linear.builder().setUnits(builder.outSize).build());
  }

  public static LeNet.Builder builder() {
    return new LeNet.Builder();
  }

  public static final class Builder {
    int numLayers = 4;
    int[] numChannels = {6, 16, 120, 84};
    long outSize = 10;

    Builder() {}

    public LeNet.Builder setNumChannels(int[] numChannels) {
      if (numChannels.length != numLayers) {
        throw new IllegalArgumentException("number of channels can be equal to " + numLayers);
      }
      this.numChannels = numChannels;
      return this;
    }

    public Builder setOutSize(long outSize) {
      this.outSize = outSize;
      return this;
    }

    public Block build() {
      return leNet(this);
    }
  }
}
