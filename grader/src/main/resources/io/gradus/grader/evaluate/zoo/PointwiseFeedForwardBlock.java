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
package ai.djl.nn.transformer;

import ai.djl.ndarray.NDList;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.util.List;
import java.util.function.Function;

public class PointwiseFeedForwardBlock extends SequentialBlock {
  @SuppressWarnings("this-escape")
  public PointwiseFeedForwardBlock(
      List<Integer> hiddenSizes, int outputSize, Function<NDList, NDList> activationFunction) {
    for (int hiddenSize : hiddenSizes) {
      add(Linear.builder().optBias(true).setUnits(hiddenSize).build());
      add(new LambdaBlock(activationFunction));
    }
    add(Linear.builder().optBias(true).setUnits(outputSize).build());
  }
}
