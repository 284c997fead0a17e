// fault: check/softmax-twice
// why: German names, and the classical fault: softmax in the network and in the loss.

import ai.djl.*;
import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.training.*;
import ai.djl.training.dataset.*;
import ai.djl.training.evaluator.*;
import ai.djl.training.loss.*;
import ai.djl.training.optimizer.*;

public class BlumenErkennung {
    // Anzahl der Merkmale und der Arten
    private static final int MERKMALE = 4;
    private static final int ARTEN = 3;

    private Block netzBauen() {
        SequentialBlock netz = new SequentialBlock();
        netz.add(Linear.builder().setUnits(12).build());
        netz.add(Activation.reluBlock());
        netz.add(Linear.builder().setUnits(ARTEN).build());
        netz.add(new LambdaBlock(eingabe -> wahrscheinlichkeiten(eingabe), "softmax"));
        //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/softmax-twice
        return netz;
    }

    private static NDList wahrscheinlichkeiten(NDList eingabe) {
        NDArray werte = eingabe.singletonOrThrow();
        NDArray e = werte.sub(werte.max(new int[] {1}, true)).exp();
        return new NDList(e.div(e.sum(new int[] {1}, true)));
        //                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
    }

    private TrainingConfig einstellungen() {
        return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss("verlust"))
        //                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
                .addEvaluator(new Accuracy("genauigkeit"))
                .optOptimizer(Optimizer.adam().build());
    }

    public static void main(String[] args) throws Exception {
        BlumenErkennung blumen = new BlumenErkennung();
        try (Model modell = Model.newInstance("blumen")) {
            modell.setBlock(blumen.netzBauen());
            try (Trainer lehrer = modell.newTrainer(blumen.einstellungen())) {
                lehrer.initialize(new Shape(1, MERKMALE));
                NDManager verwalter = lehrer.getManager();
                NDArray x = verwalter.randomNormal(new Shape(150, MERKMALE));
                NDArray y = verwalter.arange(150).mod(ARTEN);
                EasyTrain.fit(lehrer, 30, new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(15, true).build(), null);
            }
        }
    }
}
