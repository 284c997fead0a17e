// fault: check/scaler-leak
// why: mean and spread are computed from all days, the test days among them, after they were
//      cut apart.
// also: check/split-after-scaling

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

public class MeanOfAllDays {

  /** Standardises the columns of a table by hand. */
  static NDArray standardise(NDArray rows, NDArray seen) {
    NDArray mean = seen.mean(new int[] {0});
    NDArray std = seen.sub(mean).square().mean(new int[] {0}).sqrt().add(1e-6f);
    return rows.sub(mean).div(std);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray days = manager.randomNormal(10f, 4f, new Shape(1095, 9), DataType.FLOAT32);
      NDArray train = days.get("0:767");
      NDArray validation = days.get("767:931");
      NDArray test = days.get("931:");

      NDArray trainX = standardise(train, days);
      //               ^^^^^^^^^^^^^^^^^^^^^^^^ check/scaler-leak
      NDArray validationX = standardise(validation, days);
      //                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/scaler-leak
      NDArray testX = standardise(test, days);
      //              ~~~~~~~~~~~~~~~~~~~~~~~ check/scaler-leak
      System.out.println(trainX.getShape() + " " + validationX.getShape() + " " + testX.getShape());
    }
  }
}
