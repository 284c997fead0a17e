package io.gradus.languageserver;

import io.gradus.grader.analysis.Analysis;
import io.gradus.languageserver.analysis.AnalysisDesk;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.text.Documents;
import io.gradus.languageserver.wire.Methods;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Answers to questions about a document: computed on the desk's thread, from the analysis of the
 * version that the client has seen. A question is dropped where the client takes it back, and where
 * a newer version comes before the answer.
 */
final class Answers {
  private final Documents documents;
  private final AnalysisDesk desk;

  Answers(Documents documents, AnalysisDesk desk) {
    this.documents = documents;
    this.desk = desk;
  }

  /** What makes an answer of a document, its analysis and something else. */
  interface Computation<X, T> {
    T compute(Document document, Analysis analysis, X more);
  }

  /**
   * The answer to be.
   *
   * @param closed what is said of a document that is not open
   */
  <T> CompletableFuture<T> of(
      String uri, T closed, BiFunction<Document, Analysis, ? extends T> compute) {
    return of(
        uri,
        closed,
        CompletableFuture.completedFuture(uri),
        (document, analysis, nothing) -> compute.apply(document, analysis));
  }

  /**
   * The answer to be, for which something more has to be known.
   *
   * @param closed what is said of a document that is not open
   */
  <X, T> CompletableFuture<T> of(
      String uri, T closed, CompletableFuture<X> more, Computation<X, ? extends T> compute) {
    Optional<Document> document = documents.find(uri);
    if (document.isEmpty()) {
      return CompletableFuture.completedFuture(closed);
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    var unused =
        desk.of(document.get())
            .thenCombine(more, Known<X>::new)
            .whenComplete(
                (known, error) -> {
                  if (error != null) { // at once: the desk may be busy for a while
                    answer.completeExceptionally(error);
                  } else {
                    desk.execute(() -> complete(answer, document.get(), known, compute));
                  }
                });
    return answer;
  }

  private record Known<X>(Analysis analysis, X more) {}

  private <X, T> void complete(
      CompletableFuture<T> answer,
      Document document,
      Known<X> known,
      Computation<X, ? extends T> compute) {
    if (answer.isDone()) { // taken back
      return;
    }
    if (!documents.isCurrent(document)) {
      answer.completeExceptionally(
          Methods.failure(ResponseErrorCode.ContentModified, "a newer version has come"));
      return;
    }
    try {
      answer.complete(compute.compute(document, known.analysis(), known.more()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      answer.completeExceptionally(e);
    }
  }
}
