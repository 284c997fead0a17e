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

  /**
   * The answer to be.
   *
   * @param closed what is said of a document that is not open
   */
  <T> CompletableFuture<T> of(
      String uri, T closed, BiFunction<Document, Analysis, ? extends T> compute) {
    Optional<Document> document = documents.find(uri);
    if (document.isEmpty()) {
      return CompletableFuture.completedFuture(closed);
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    var unused =
        desk.of(document.get())
            .whenCompleteAsync(
                (analysis, error) -> {
                  if (answer.isDone()) { // taken back
                    return;
                  }
                  if (error != null) {
                    answer.completeExceptionally(error);
                  } else {
                    complete(answer, document.get(), analysis, compute);
                  }
                },
                desk);
    return answer;
  }

  private <T> void complete(
      CompletableFuture<T> answer,
      Document document,
      Analysis analysis,
      BiFunction<Document, Analysis, ? extends T> compute) {
    if (!documents.isCurrent(document)) {
      answer.completeExceptionally(
          Methods.failure(ResponseErrorCode.ContentModified, "a newer version has come"));
      return;
    }
    try {
      answer.complete(compute.apply(document, analysis));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      answer.completeExceptionally(e);
    }
  }
}
