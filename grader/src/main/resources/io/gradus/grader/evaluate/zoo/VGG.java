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

public final class VGG {
  private VGG() {}

  public static Block vgg(Builder builder) {
    SequentialBlock block = new SequentialBlock();
    VGG vgg = new VGG();
    for (int[] arr : builder.convArch) {
      block.add(vgg.vggBlock(arr[0], arr[1]));
    }
    block
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(4096).build())
        .add(Activation::relu)
        .add(Dropout.builder().optRate(0.5f).build())
        .add(Linear.builder().setUnits(4096).build())
        .add(Activation::relu)
        .add(Dropout.builder().optRate(0.5f).build())
        .add(Linear.builder().setUnits(builder.outSize).build());
    return block;
  }

  public SequentialBlock vggBlock(int numConvs, int numChannels) {
    SequentialBlock tempBlock = new SequentialBlock();
    for (int i = 0; i < numConvs; i++) {
      tempBlock
          .add(
              Conv2d.builder()
                  .setFilters(numChannels)
                  .setKernelShape(new Shape(3, 3))
                  .optPadding(new Shape(1, 1))
                  .build())
          .add(Activation::relu);
    }
    tempBlock.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    return tempBlock;
  }

  public static Builder builder() {
    return new Builder();
  }

  public static final class Builder {
    int numLayers = 11;
    int[][] convArch = {{1, 64}, {1, 128}, {2, 256}, {2, 512}, {2, 512}};
    long outSize = 10;

    public VGG.Builder setNumLayers(int numLayers) {
      this.numLayers = numLayers;
      return this;
    }

    public VGG.Builder setConvArch(int[][] convArch) {
      int numConvs = 0;
      for (int[] layer : convArch) {
        numConvs += layer[0];
      }
      if (numConvs != (numLayers - 3)) {
        throw new IllegalArgumentException(
            "total sum of channels in the array " + "should be equal to the ( numLayers - 3 )");
      }
      this.convArch = convArch;
      return this;
    }

    public Builder setOutSize(long outSize) {
      this.outSize = outSize;
      return this;
    }

    public Block build() {
      return vgg(this);
    }
  }
}
