package io.gradus.grader.proof;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.course.Syllabus;
import io.gradus.grader.edition.CourseEdition;
import io.gradus.grader.grading.AuthorsBench;
import io.gradus.grader.judge.GraderFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Proves exercises of a course, several at a time. */
public final class CourseProof {
  private final ExerciseProver prover;
  private final Course course;
  private final int threads;
  private volatile boolean stopped;

  /**
   * A proof that has not begun.
   *
   * @param edition with keys
   * @param threads exercises that are proved at the same time
   */
  public CourseProof(CourseEdition edition, AuthorsBench bench, Effort effort, int threads) {
    Keys keys = edition.keys().orElseThrow();
    boolean teachers = edition.folder().isPresent();
    this.course = edition.course();
    this.threads = threads;
    this.prover =
        new ExerciseProver(
            course,
            keys,
            new PageChecks(course, keys, Syllabus.bundled(), teachers),
            new ViewChecks(course, keys, edition.loader()),
            bench,
            effort,
            () -> stopped);
  }

  /**
   * Proves.
   *
   * @param exercises which; what takes longest is begun first
   * @param done told each as it is finished, by several threads
   * @return one per exercise, in the course's order
   * @throws GraderFault if the tool itself fails
   */
  public List<ExerciseProof> prove(List<ExerciseSpec> exercises, Consumer<ExerciseProof> done) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, CourseProof::daemon);
    Map<String, Future<ExerciseProof>> futures = new HashMap<>();
    try {
      for (ExerciseSpec spec :
          exercises.stream().sorted(Comparator.comparing(CourseProof::cost).reversed()).toList()) {
        futures.put(
            spec.id(),
            workers.submit(
                () -> {
                  ExerciseProof proof = prover.prove(spec);
                  done.accept(proof);
                  return proof;
                }));
      }
      List<ExerciseProof> proofs = new ArrayList<>();
      for (ExerciseSpec spec : course.exercises()) {
        Future<ExerciseProof> future = futures.get(spec.id());
        if (future != null) {
          proofs.add(future.get());
        }
      }
      return proofs;
    } catch (ExecutionException e) {
      throw new GraderFault("an exercise could not be proved: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraderFault("interrupted", e);
    } finally {
      stopped = true;
      workers.shutdownNow();
    }
  }

  /** What an exercise may use is a good guess of what it takes. */
  private static int cost(ExerciseSpec spec) {
    return spec.kind().isCode() ? spec.limits().totalSeconds() : 0;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "gradus-proof");
    thread.setDaemon(true);
    return thread;
  }
}
