// fault: check/labels-shifted
// why: the arrays are cut at the wrong ends: the features of a day meet the sunshine of the
//      day before.

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.ArrayDataset;

public class YesterdaysSunshine {
  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weather = manager.randomNormal(new Shape(1096, 89));
      NDArray sunshine = manager.randomUniform(0f, 15f, new Shape(1096, 1));

      NDArray features = weather.get("1:");
      //                 ~~~~~~~~~~~~~~~~~ check/labels-shifted
      NDArray sunshineNextDay = sunshine.get(":-1");
      //                        ^^^^^^^^^^^^^^^^^^^ check/labels-shifted

      ArrayDataset days =
          new ArrayDataset.Builder()
              .setData(features)
              .optLabels(sunshineNextDay)
              .setSampling(32, true)
              .build();
      System.out.println(days.size() + " pairs of a day and the next one");
    }
  }
}
