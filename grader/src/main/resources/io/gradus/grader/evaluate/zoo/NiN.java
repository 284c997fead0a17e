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
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;

public final class NiN {
  private NiN() {}

  public static Block niN(Builder builder) {
    NiN nin = new NiN();
    return new SequentialBlock()
        .add(
            nin.niNBlock(
                builder.numChannels[0], new Shape(11, 11), new Shape(4, 4), new Shape(0, 0)))
        .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2)))
        .add(
            nin.niNBlock(builder.numChannels[1], new Shape(5, 5), new Shape(1, 1), new Shape(2, 2)))
        .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2)))
        .add(
            nin.niNBlock(builder.numChannels[2], new Shape(3, 3), new Shape(1, 1), new Shape(1, 1)))
        .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2)))
        .add(Dropout.builder().optRate(builder.dropOutRate).build())
        .add(
            nin.niNBlock(builder.numChannels[3], new Shape(3, 3), new Shape(1, 1), new Shape(1, 1)))
        .add(Pool.globalAvgPool2dBlock())
        .add(Blocks.batchFlattenBlock());
  }

  public static NiN.Builder builder() {
    return new Builder();
  }

  public SequentialBlock niNBlock(
      int numChannels, Shape kernelShape, Shape strideShape, Shape paddingShape) {
    return new SequentialBlock()
        .add(
            Conv2d.builder()
                .setKernelShape(kernelShape)
                .optStride(strideShape)
                .optPadding(paddingShape)
                .setFilters(numChannels)
                .build())
        .add(Activation::relu)
        .add(Conv2d.builder().setKernelShape(new Shape(1, 1)).setFilters(numChannels).build())
        .add(Activation::relu)
        .add(Conv2d.builder().setKernelShape(new Shape(1, 1)).setFilters(numChannels).build())
        .add(Activation::relu);
  }

  public static final class Builder {
    int numLayers = 4;
    int[] numChannels = {96, 256, 384, 10};
    float dropOutRate = 0.5f;

    Builder() {}

    public NiN.Builder setDropOutRate(float dropOutRate) {
      this.dropOutRate = dropOutRate;
      return this;
    }

    public NiN.Builder setNumChannels(int[] numChannels) {
      if (numChannels.length != numLayers) {
        throw new IllegalArgumentException("number of channels can be equal to " + numLayers);
      }
      this.numChannels = numChannels;
      return this;
    }

    public Block build() {
      return niN(this);
    }
  }
}
