/*
 * Copyright 2022 Amazon.com, Inc. or its affiliates. All Rights Reserved.
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
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;

public final class MobileNetV1 {
  static final int[] FILTERS = {32, 64, 128, 128, 256, 256, 512, 512, 1024, 1024};

  private MobileNetV1() {}

  public static Block depthSeparableConv2d(
      int inputChannels, int outputChannels, int stride, Builder builder) {
    SequentialBlock depthWise = new SequentialBlock();
    depthWise
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optBias(false)
                .optPadding(new Shape(1, 1))
                .optStride(new Shape(stride, stride))
                .optGroups(inputChannels)
                .setFilters(inputChannels)
                .build())
        .add(BatchNorm.builder().optEpsilon(2E-5f).optMomentum(builder.batchNormMomentum).build())
        .add(Activation.reluBlock());
    SequentialBlock pointWise = new SequentialBlock();
    pointWise
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(1, 1))
                .setFilters(outputChannels)
                .optBias(false)
                .build())
        .add(BatchNorm.builder().optEpsilon(2E-5f).optMomentum(builder.batchNormMomentum).build())
        .add(Activation.reluBlock());
    return depthWise.add(pointWise);
  }

  public static Block mobilenet(Builder builder) {
    SequentialBlock mobileNet = new SequentialBlock();
    mobileNet
        .add(
            new SequentialBlock()
                .add(
                    Conv2d.builder()
                        .setKernelShape(new Shape(3, 3))
                        .optBias(false)
                        .optStride(new Shape(2, 2))
                        .optPadding(new Shape(1, 1))
                        .setFilters((int) (FILTERS[0] * builder.widthMultiplier))
                        .build())
                .add(
                    BatchNorm.builder()
                        .optEpsilon(2E-5f)
                        .optMomentum(builder.batchNormMomentum)
                        .build())
                .add(Activation.reluBlock()))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[0] * builder.widthMultiplier),
                (int) (FILTERS[1] * builder.widthMultiplier),
                1,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[1] * builder.widthMultiplier),
                (int) (FILTERS[2] * builder.widthMultiplier),
                2,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[2] * builder.widthMultiplier),
                (int) (FILTERS[3] * builder.widthMultiplier),
                1,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[3] * builder.widthMultiplier),
                (int) (FILTERS[4] * builder.widthMultiplier),
                2,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[4] * builder.widthMultiplier),
                (int) (FILTERS[5] * builder.widthMultiplier),
                1,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[5] * builder.widthMultiplier),
                (int) (FILTERS[6] * builder.widthMultiplier),
                2,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[6] * builder.widthMultiplier),
                (int) (FILTERS[7] * builder.widthMultiplier),
                1,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[6] * builder.widthMultiplier),
                (int) (FILTERS[7] * builder.widthMultiplier),
                1,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[6] * builder.widthMultiplier),
                (int) (FILTERS[7] * builder.widthMultiplier),
                1,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[6] * builder.widthMultiplier),
                (int) (FILTERS[7] * builder.widthMultiplier),
                1,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[6] * builder.widthMultiplier),
                (int) (FILTERS[7] * builder.widthMultiplier),
                1,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[7] * builder.widthMultiplier),
                (int) (FILTERS[8] * builder.widthMultiplier),
                2,
                builder))
        .add(
            depthSeparableConv2d(
                (int) (FILTERS[8] * builder.widthMultiplier),
                (int) (FILTERS[9] * builder.widthMultiplier),
                1,
                builder))
        .add(Pool.globalAvgPool2dBlock())
        .add(Linear.builder().setUnits(builder.outSize).build());
    return mobileNet;
  }

  public static Builder builder() {
    return new MobileNetV1.Builder();
  }

  public static final class Builder {
    float batchNormMomentum = 0.9f;
    float widthMultiplier = 1f;
    long outSize = 10;

    Builder() {}

    public Builder optWidthMultiplier(float widthMultiplier) {
      this.widthMultiplier = widthMultiplier;
      return this;
    }

    public Builder optBatchNormMomentum(float batchNormMomentum) {
      this.batchNormMomentum = batchNormMomentum;
      return this;
    }

    public Builder setOutSize(long outSize) {
      this.outSize = outSize;
      return this;
    }

    public Block build() {
      return mobilenet(this);
    }
  }
}
