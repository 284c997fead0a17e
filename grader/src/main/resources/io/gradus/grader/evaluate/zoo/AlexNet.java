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
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;

public final class AlexNet {
  private AlexNet() {}

  public static Block alexNet(Builder builder) {
    return new SequentialBlock()
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(11, 11))
                .optStride(new Shape(4, 4))
                .setFilters(builder.numChannels[0])
                .build())
        .add(Activation::relu)
        .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2)))
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(5, 5))
                .optPadding(new Shape(2, 2))
                .setFilters(builder.numChannels[1])
                .build())
        .add(Activation::relu)
        .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2)))
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .setFilters(builder.numChannels[2])
                .build())
        .add(Activation::relu)
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .setFilters(builder.numChannels[3])
                .build())
        .add(Activation::relu)
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .setFilters(builder.numChannels[4])
                .build())
        .add(Activation::relu)
        .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2)))
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(builder.numChannels[5]).build())
        .add(Activation::relu)
        .add(Dropout.builder().optRate(builder.dropOutRate).build())
        .add(Linear.builder().setUnits(builder.numChannels[6]).build())
        .add(Activation::relu)
        .add(Dropout.builder().optRate(builder.dropOutRate).build())
        .add(Linear.builder().setUnits(builder.outSize).build());
  }

  public static AlexNet.Builder builder() {
    return new AlexNet.Builder();
  }

  public static final class Builder {
    float dropOutRate = 0.5f;
    int numLayers = 7;
    int[] numChannels = {96, 256, 384, 384, 256, 4096, 4096};
    long outSize = 10;

    Builder() {}

    public AlexNet.Builder setDropOutRate(float dropOutRate) {
      this.dropOutRate = dropOutRate;
      return this;
    }

    public AlexNet.Builder setNumChannels(int[] numChannels) {
      if (numChannels.length != numLayers) {
        throw new IllegalArgumentException("number of channels should be equal to " + numLayers);
      }
      this.numChannels = numChannels;
      return this;
    }

    public AlexNet.Builder setOutSize(long outSize) {
      this.outSize = outSize;
      return this;
    }

    public Block build() {
      return alexNet(this);
    }
  }
}
