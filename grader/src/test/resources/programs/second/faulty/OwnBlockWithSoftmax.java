// fault: check/softmax-twice
// why: the block applies softmax in its forward, and so does the loss of the loop below.

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;

/** Softmax regression from scratch, with the library's loss. */
public class OwnBlockWithSoftmax {
    static NDArray net(NDArray x, NDArray w, NDArray b) {
        return x.dot(w).add(b).softmax(1);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ check/softmax-twice
    }

    static void sgd(NDList params, float lr, int batch) {
        for (NDArray param : params) {
            param.subi(param.getGradient().mul(lr).div(batch));
        }
    }

    public static void main(String[] args) {
        NDManager manager = NDManager.newBaseManager();
        NDArray x = manager.randomNormal(new Shape(256, 20));
        NDArray y = x.get(":, :5").argMax(1);
        NDArray w = manager.randomNormal(0f, 0.01f, new Shape(20, 5), ai.djl.ndarray.types.DataType.FLOAT32);
        NDArray b = manager.zeros(new Shape(5));
        NDList params = new NDList(w, b);
        params.forEach(p -> p.setRequiresGradient(true));
        Loss loss = Loss.softmaxCrossEntropyLoss();
        //          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
        for (int epoch = 0; epoch < 10; epoch++) {
            try (GradientCollector gc = Engine.getInstance().newGradientCollector()) {
                gc.zeroGradients();
                NDArray yHat = net(x, w, b);
                //             ~~~~~~~~~~~~ check/softmax-twice
                NDArray l = loss.evaluate(new NDList(y), new NDList(yHat));
                //          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
                gc.backward(l);
            }
            sgd(params, 0.1f, 1);
        }
        manager.close();
    }
}
