// fault: check/scaler-leak
// why: DJL's own scaler, fitted on the rows that were set aside.

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.util.MinMaxScaler;

public class DjlMinMax {
    private final MinMaxScaler scaler = new MinMaxScaler();
    private final NDArray learn;
    private final NDArray heldOut;

    DjlMinMax(NDArray learn, NDArray heldOut) {
        this.learn = learn;
        this.heldOut = heldOut;
    }

    void scale() {
        scaler.fit(learn);
        scaler.transformi(learn);
        scaler.fit(heldOut);
     // ^^^^^^^^^^^^^^^^^^^ check/scaler-leak
        scaler.transformi(heldOut);
     // ~~~~~~~~~~~~~~~~~~~~~~~~~~ check/scaler-leak
    }

    public static void main(String[] args) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray table = manager.randomUniform(0f, 90f, new Shape(400, 6));
            NDArray train = table.get("0:300").duplicate();
            NDArray test = table.get("300:400").duplicate();
            new DjlMinMax(train, test).scale();
            System.out.println(train.max() + " " + test.max());
        }
    }
}
