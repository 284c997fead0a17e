package io.gradus.grader.network;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.DjlSourceAnalyzer;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceModel;
import io.gradus.grader.evaluate.NotUnderstood;
import io.gradus.grader.source.DeepStack;
import io.gradus.grader.source.JavaParser;
import io.gradus.grader.source.JavacParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Reads texts as the editor does, and keeps what lies behind the notes too. */
final class Reading {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final JavaParser parser = JavacParser.create();
  private final DeepStack threads = new DeepStack("reading");
  private final List<Throwable> failures = new ArrayList<>();
  private final DjlSourceAnalyzer analyzer =
      new DjlSourceAnalyzer(id -> Optional.empty(), failures::add);

  /**
   * What is known of a text.
   *
   * @param model empty where the text cannot be parsed
   */
  record Result(Analysis analysis, Optional<SourceModel> model) {
    List<SourceFinding> findings() {
      return analysis.findings();
    }

    List<SourceModel.Sized> networks() {
      return model.map(SourceModel::networks).orElse(List.of());
    }

    List<NotUnderstood> notUnderstood() {
      return model.map(SourceModel::notUnderstood).orElse(List.of());
    }

    int steps() {
      return model.map(SourceModel::steps).orElse(0);
    }

    boolean complete() {
      return model.map(SourceModel::complete).orElse(true);
    }
  }

  /**
   * Reads a text.
   *
   * @throws IllegalStateException what the analysis threw
   */
  Result of(String fileName, String text) {
    return new Result(analysis(fileName, text), model(fileName, text));
  }

  /**
   * What the editor gets.
   *
   * @throws IllegalStateException what the analysis threw
   */
  Analysis analysis(String fileName, String text) {
    Analysis analysis = analyzer.analyze(fileName, text);
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.remove(0));
    }
    return analysis;
  }

  /**
   * What lies behind it; empty where the text cannot be parsed.
   *
   * @throws IllegalStateException what it threw
   */
  Optional<SourceModel> model(String fileName, String text) {
    try {
      return threads.run(() -> SourceModel.of(parser, fileName, text), LONGEST).orElseThrow();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
