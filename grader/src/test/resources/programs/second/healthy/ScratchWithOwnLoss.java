// trap: check/softmax-twice
// why: the network applies softmax, and the loss is written by hand for probabilities.

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

public class ScratchWithOwnLoss {
    static NDArray softmax(NDArray scores) {
        NDArray e = scores.exp();
        return e.div(e.sum(new int[] {1}, true));
    }

    static NDArray crossEntropy(NDArray yHat, NDArray y) {
        NDArray picked = yHat.get(new NDIndex(":, {}", y.toType(DataType.INT32, false)));
        return picked.log().neg();
    }

    public static void main(String[] args) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray x = manager.randomNormal(new Shape(256, 20));
            NDArray y = x.get(":, :5").argMax(1);
            NDArray w = manager.randomNormal(0f, 0.01f, new Shape(20, 5), DataType.FLOAT32);
            NDArray b = manager.zeros(new Shape(5));
            NDList params = new NDList(w, b);
            for (NDArray param : params) {
                param.setRequiresGradient(true);
            }
            for (int step = 0; step < 50; step++) {
                try (GradientCollector gc = Engine.getInstance().newGradientCollector()) {
                    gc.zeroGradients();
                    NDArray yHat = softmax(x.dot(w).add(b));
                    gc.backward(crossEntropy(yHat, y).mean());
                }
                for (NDArray param : params) {
                    param.subi(param.getGradient().mul(0.5f));
                }
            }
        }
    }
}
