// case: true where answers are read
class Case {
  NDArray predict(Model model, NDArray rows, NDManager manager) {
    NDArray scores =
        model
            .getBlock()
            .forward(new ParameterStore(manager, false), new NDList(rows), true)
            //                                                             ^^^ check/predicts-as-training
            // fix: new NDList(rows), false)
            .singletonOrThrow();
    return scores.softmax(1);
  }
}
// case: false, and something that is no answer
class Case {
  NDArray predict(Model model, NDArray rows, NDManager manager) {
    ParameterStore store = new ParameterStore(manager, false);
    NDList inputs = new NDList(rows);
    Shape shape = model.getBlock().forward(store, inputs, true).head().getShape();
    return model.getBlock().forward(store, inputs, false).head().softmax(1);
  }
}
// case: often, with dropout on purpose
class Case {
  NDArray howSure(Model model, NDArray rows, NDManager manager) {
    // Monte Carlo dropout
    boolean dropout = true;
    return model
        .getBlock()
        .forward(new ParameterStore(manager, false), new NDList(rows), true)
        .head()
        .softmax(1);
  }
}
