package episode2.save_load;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import episode2.save_load.Contract.Classifier;
import io.gradus.exercises.wire.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs in the learner's process: builds networks, and carries files to and fro. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public List<SavedFile> save(List<State> states) {
    try {
      Path folder = Files.createTempDirectory("saved");
      try {
        for (State state : states) {
          saveOne(state, folder);
        }
        return files(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void saveOne(State state, Path folder) throws IOException {
    List<Tensor> weights = state.weights();
    int[] sizes = new int[weights.size() / 2 + 1];
    sizes[0] = (int) weights.get(0).shape()[1];
    for (int i = 1; i < sizes.length; i++) {
      sizes[i] = (int) weights.get(2 * i - 2).shape()[0];
    }
    try (Model model = Model.newInstance("penguins")) {
      Block network = network(sizes);
      network.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, sizes[0]));
      List<Parameter> parameters = network.getParameters().values();
      for (int i = 0; i < weights.size(); i++) {
        parameters.get(i).getArray().set(weights.get(i).floats());
      }
      model.setBlock(network);
      contract.save(new Classifier(model, state.mean().clone(), state.deviation().clone()), folder);
    }
  }

  @Override
  public Loaded load(List<SavedFile> files, int[] sizes, Tensor rows) {
    try {
      Path folder = Files.createTempDirectory("loaded");
      try {
        for (SavedFile file : files) {
          Path path = folder.resolve(file.name()).normalize();
          if (!path.startsWith(folder)) {
            throw new IllegalStateException("a file outside of the folder: " + file.name());
          }
          Files.createDirectories(path.getParent());
          Files.write(path, file.bytes());
        }
        return loadOne(folder, sizes, rows);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedModelException e) {
      throw new IllegalStateException("the saved weights do not fit the network", e);
    }
  }

  private Loaded loadOne(Path folder, int[] sizes, Tensor rows)
      throws IOException, MalformedModelException {
    Classifier loaded = another().load(folder, network(sizes));
    if (loaded == null
        || loaded.model() == null
        || loaded.mean() == null
        || loaded.deviation() == null) {
      throw new IllegalStateException("load returned null, or a classifier with a null in it");
    }
    try (Model model = loaded.model()) {
      Block network = model.getBlock();
      if (network == null) {
        throw new IllegalStateException("the loaded model has no block");
      }
      List<Tensor> weights = new ArrayList<>();
      for (Parameter parameter : network.getParameters().values()) {
        if (!parameter.isInitialized()) {
          throw new IllegalStateException("the loaded network has no weights");
        }
        weights.add(tensor(parameter.getArray()));
      }
      NDManager manager = model.getNDManager();
      NDArray scaled =
          manager
              .create(rows.floats(), new Shape(rows.shape()))
              .sub(manager.create(loaded.mean()))
              .div(manager.create(loaded.deviation()));
      NDArray scores =
          network
              .forward(new ParameterStore(manager, false), new NDList(scaled), false)
              .singletonOrThrow();
      return new Loaded(new State(weights, loaded.mean(), loaded.deviation()), tensor(scores));
    }
  }

  /** Whoever loads is somebody else than who saved. */
  private Contract another() {
    try {
      return contract.getClass().getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a second instance can't be made", e);
    }
  }

  private static Block network(int[] sizes) {
    SequentialBlock network = new SequentialBlock();
    for (int i = 1; i < sizes.length; i++) {
      network.add(Linear.builder().setUnits(sizes[i]).build());
      if (i < sizes.length - 1) {
        network.add(Activation::relu);
      }
    }
    return network;
  }

  private static List<SavedFile> files(Path folder) throws IOException {
    List<SavedFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.add(new SavedFile(name, Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Tensor tensor(NDArray array) {
    return Tensor.ofFloats(array.toFloatArray(), array.getShape().getShape());
  }
}
