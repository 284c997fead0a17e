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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

public final class GoogLeNet {
  private GoogLeNet() {}

  public static Block googLeNet(Builder builder) {
    GoogLeNet googLeNet = new GoogLeNet();
    SequentialBlock block1 = new SequentialBlock();
    block1
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(7, 7))
                .optPadding(new Shape(3, 3))
                .optStride(new Shape(2, 2))
                .setFilters(64)
                .build())
        .add(Activation::relu)
        .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
    SequentialBlock block2 = new SequentialBlock();
    block2
        .add(Conv2d.builder().setFilters(64).setKernelShape(new Shape(1, 1)).build())
        .add(Activation::relu)
        .add(
            Conv2d.builder()
                .setFilters(192)
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .build())
        .add(Activation::relu)
        .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
    SequentialBlock block3 = new SequentialBlock();
    block3
        .add(googLeNet.inceptionBlock(64, new int[] {96, 128}, new int[] {16, 32}, 32))
        .add(googLeNet.inceptionBlock(128, new int[] {128, 192}, new int[] {32, 96}, 64))
        .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
    SequentialBlock block4 = new SequentialBlock();
    block4
        .add(googLeNet.inceptionBlock(192, new int[] {96, 208}, new int[] {16, 48}, 64))
        .add(googLeNet.inceptionBlock(160, new int[] {112, 224}, new int[] {24, 64}, 64))
        .add(googLeNet.inceptionBlock(128, new int[] {128, 256}, new int[] {24, 64}, 64))
        .add(googLeNet.inceptionBlock(112, new int[] {144, 288}, new int[] {32, 64}, 64))
        .add(googLeNet.inceptionBlock(256, new int[] {160, 320}, new int[] {32, 128}, 128))
        .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
    SequentialBlock block5 = new SequentialBlock();
    block5
        .add(googLeNet.inceptionBlock(256, new int[] {160, 320}, new int[] {32, 128}, 128))
        .add(googLeNet.inceptionBlock(384, new int[] {192, 384}, new int[] {48, 128}, 128))
        .add(Pool.globalAvgPool2dBlock());
    return new SequentialBlock()
        .addAll(
            block1,
            block2,
            block3,
            block4,
            block5,
            Linear.builder().setUnits(builder.outSize).build());
  }

  public ParallelBlock inceptionBlock(int c1, int[] c2, int[] c3, int c4) {
    SequentialBlock p1 =
        new SequentialBlock()
            .add(Conv2d.builder().setFilters(c1).setKernelShape(new Shape(1, 1)).build())
            .add(Activation::relu);
    SequentialBlock p2 =
        new SequentialBlock()
            .add(Conv2d.builder().setFilters(c2[0]).setKernelShape(new Shape(1, 1)).build())
            .add(Activation::relu)
            .add(
                Conv2d.builder()
                    .setFilters(c2[1])
                    .setKernelShape(new Shape(3, 3))
                    .optPadding(new Shape(1, 1))
                    .build())
            .add(Activation::relu);
    SequentialBlock p3 =
        new SequentialBlock()
            .add(Conv2d.builder().setFilters(c3[0]).setKernelShape(new Shape(1, 1)).build())
            .add(Activation::relu)
            .add(
                Conv2d.builder()
                    .setFilters(c3[1])
                    .setKernelShape(new Shape(5, 5))
                    .optPadding(new Shape(2, 2))
                    .build())
            .add(Activation::relu);
    SequentialBlock p4 =
        new SequentialBlock()
            .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(1, 1), new Shape(1, 1)))
            .add(Conv2d.builder().setFilters(c4).setKernelShape(new Shape(1, 1)).build())
            .add(Activation::relu);
    return new ParallelBlock(
        list -> {
          List<NDArray> concatenatedList =
              list.stream().map(NDList::head).collect(Collectors.toList());
          return new NDList(NDArrays.concat(new NDList(concatenatedList), 1));
        },
        Arrays.asList(p1, p2, p3, p4));
  }

  public static GoogLeNet.Builder builder() {
    return new GoogLeNet.Builder();
  }

  public static final class Builder {
    long outSize = 10;

    Builder() {}

    public Builder setOutSize(long outSize) {
      this.outSize = outSize;
      return this;
    }

    public Block build() {
      return googLeNet(this);
    }
  }
}
