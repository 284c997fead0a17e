// trap: check/scaler-leak
// why: training and test rows are joined to count them and to show the range of a plot; what
//      scales is the training rows' alone.

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;

public class JoinedToCount {
    public static void main(String[] args) {
        Penguins penguins = Penguins.load();
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray train = manager.create(penguins.trainX());
            NDArray test = manager.create(penguins.testX());
            NDArray all = train.concat(test, 0);
            System.out.println(all.getShape().get(0) + " penguins");
            float least = all.get(":,0").min().getFloat();
            float most = all.get(":,0").max().getFloat();
            System.out.println("the plot's axis goes from " + least + " to " + most);
            Scaler.Fitted scaler = Scaler.minMax().fit(penguins.trainX());
            NDArray scaledTrain = manager.create(scaler.apply(penguins.trainX()));
            NDArray scaledTest = manager.create(scaler.apply(penguins.testX()));
            System.out.println(scaledTrain.mean() + " " + scaledTest.mean());
        }
    }
}
