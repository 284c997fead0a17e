package io.gradus.grader.analysis;

import io.gradus.grader.evaluate.Calls;
import io.gradus.grader.evaluate.Evaluation;
import io.gradus.grader.evaluate.ModelZoo;
import io.gradus.grader.evaluate.Network;
import io.gradus.grader.evaluate.NotUnderstood;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.source.JavaParser;
import io.gradus.grader.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a source text before it is put into words: its networks with all shapes, the
 * calls that it makes. Checks ask here.
 */
public final class SourceModel {
  private static final int STEPS_OF_A_NETWORK = 20_000;
  private static final int STEPS_OF_ALL = 100_000;

  private final SourceFile file;
  private final Evaluation evaluation;
  private final List<Sized> networks;
  private final boolean complete;

  /**
   * A network with its shapes for one input.
   *
   * @param inputKnown whether the source, the exercise or a comment tells the input
   * @param fault the first thing that does not fit
   * @param classifies whether its exercise tells classes apart, by raw scores
   */
  public record Sized(
      Network network,
      Inferred root,
      boolean inputKnown,
      Optional<Inference.Located> fault,
      boolean classifies) {}

  private SourceModel(
      SourceFile file, Evaluation evaluation, List<Sized> networks, boolean complete) {
    this.file = file;
    this.evaluation = evaluation;
    this.networks = List.copyOf(networks);
    this.complete = complete;
  }

  /**
   * The model of a parsed file. Needs a deep stack.
   *
   * @param facts what is known of an exercise, by its id
   */
  public static SourceModel of(
      SourceFile file, ModelZoo zoo, Function<String, Optional<ExerciseFacts>> facts) {
    Evaluation evaluation = Evaluation.of(file, zoo);
    List<Sized> sized = new ArrayList<>();
    InputComments comments = InputComments.in(file, evaluation.networks());
    boolean complete = evaluation.complete();
    int steps = 0;
    for (Network network : evaluation.networks()) {
      Optional<ExerciseFacts> exercise = network.exercise().flatMap(facts);
      for (NetworkInput input : NetworkInput.of(network, comments, exercise)) {
        Inference inference =
            new Inference(Math.min(STEPS_OF_A_NETWORK, Math.max(0, STEPS_OF_ALL - steps)));
        List<TensorShape> shapes = input.shapes();
        Inferred root = inference.infer(network.block(), shapes);
        steps += inference.steps();
        complete &= inference.complete();
        Optional<Inference.Located> fault =
            inference.fault().or(() -> ClassCount.fault(network, root, exercise));
        boolean classifies = exercise.stream().anyMatch(known -> known.classes().isPresent());
        sized.add(new Sized(network, root, input.known(), fault, classifies));
      }
    }
    return new SourceModel(file, evaluation, sized, complete && evaluation.complete());
  }

  /**
   * The model of a text; empty where it cannot be read. Needs a deep stack.
   *
   * @param fileName only named in messages
   */
  public static Optional<SourceModel> of(JavaParser parser, String fileName, String text) {
    return parser.parse(fileName, text) instanceof SourceFile file
        ? Optional.of(of(file, new ModelZoo(parser), id -> Optional.empty()))
        : Optional.empty();
  }

  public SourceFile file() {
    return file;
  }

  /** The networks, each for every input that the source initializes it for. */
  public List<Sized> networks() {
    return networks;
  }

  public Calls calls() {
    return evaluation.calls();
  }

  /** Where the evaluation lost track. */
  public List<NotUnderstood> notUnderstood() {
    return evaluation.notUnderstood();
  }

  /** How much work it was, whatever the machine. */
  public int steps() {
    return evaluation.steps();
  }

  /** False where a limit cut it short. */
  public boolean complete() {
    return complete;
  }
}
