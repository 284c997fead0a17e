// trap: check/split-after-scaling
// why: all pictures are divided by 255 before the split: a constant knows nothing of the test rows.

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

public class DividedByAConstant {
    static NDList parts(NDArray all, double share) {
        long cut = Math.round(all.getShape().get(0) * share);
        return all.split(new long[] {cut});
    }

    public static void main(String[] args) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray bytes = manager.randomInteger(0, 256, new Shape(100, 64), ai.djl.ndarray.types.DataType.INT32);
            NDArray all = bytes.toType(ai.djl.ndarray.types.DataType.FLOAT32, false).div(255).sub(0.5f);
            NDList parts = parts(all, 0.8);
            NDArray train = parts.get(0);
            NDArray test = parts.get(1);
            System.out.println(train.getShape() + " " + test.getShape() + " " + train.mean() + " " + all.max());
        }
    }
}
