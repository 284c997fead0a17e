// fault: check/split-after-scaling
// why: min-max over the whole table, and the cut comes afterwards.
// also: check/scaler-leak

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

public class AirQualityHalves {
    private static NDArray normalise(NDArray table) {
        NDArray low = table.min(new int[] {0});
        NDArray high = table.max(new int[] {0});
        return table.sub(low).div(high.sub(low));
        //     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/split-after-scaling
    }

    public static void main(String[] args) throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray measured = manager.randomUniform(-20, 50, new Shape(8000, 12));
            NDArray ozone = manager.randomUniform(0, 200, new Shape(8000, 1));
            NDArray clean = normalise(measured);

            long cut = clean.getShape().get(0) * 8 / 10;
            NDArray xTrain = clean.get("0:" + cut);
            //               ^^^^^^^^^^^^^^^^^^^^^ check/split-after-scaling
            NDArray xTest = clean.get(cut + ":");
            //              ~~~~~~~~~~~~~~~~~~~~ check/split-after-scaling
            NDArray yTrain = ozone.get("0:" + cut);
            NDArray yTest = ozone.get(cut + ":");
            System.out.println(xTrain.getShape() + " " + yTrain.getShape());
            System.out.println(xTest.getShape() + " " + yTest.getShape());
        }
    }
}
