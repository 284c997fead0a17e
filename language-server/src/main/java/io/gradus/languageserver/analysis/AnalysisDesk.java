package io.gradus.languageserver.analysis;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.Methods;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Analyses documents, each version once, on a thread of its own. A version that is replaced before
 * its turn is never analysed; who waits for it is told that it is gone.
 */
public final class AnalysisDesk implements Executor {
  /** The parser goes as deep as the source is nested. */
  private static final long STACK_BYTES = 4L << 20;

  private static final Document WARM_UP =
      new Document(
          "untitled:WarmUp.java",
          0,
          """
          import ai.djl.nn.SequentialBlock;
          import ai.djl.nn.core.Linear;

          class WarmUp {
            Object network() {
              return new SequentialBlock().add(Linear.builder().setUnits(3).build());
            }
          }
          """);

  private final SourceAnalyzer analyzer;
  private final Log log;
  private final BiConsumer<Document, Analysis> done;
  private final ExecutorService thread;
  private final Map<String, Entry> newest = new ConcurrentHashMap<>();

  /** Documents whose turn will come; each waits once, however many versions go by. */
  private final Set<String> queued = ConcurrentHashMap.newKeySet();

  private record Entry(Document document, CompletableFuture<Analysis> result) {}

  /**
   * @param done hears of every analysis, on the desk's thread
   */
  public AnalysisDesk(SourceAnalyzer analyzer, Log log, BiConsumer<Document, Analysis> done) {
    this.analyzer = analyzer;
    this.log = log;
    this.done = done;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread one = new Thread(null, task, "gradus-analysis", STACK_BYTES);
              one.setDaemon(true);
              return one;
            });
  }

  /**
   * Analyses a short text that is nobody's, so that what the analysis needs is there when the first
   * document comes; the client takes longer to send one.
   */
  public void warmUp() {
    thread.execute(() -> analyzed(WARM_UP));
  }

  /** Takes a new version in the place of the one before. */
  public void submit(Document document) {
    Entry entry = new Entry(document, new CompletableFuture<>());
    Entry before = newest.put(document.uri(), entry);
    if (before != null) {
      before.result().completeExceptionally(gone());
    }
    if (queued.add(document.uri())) {
      thread.execute(() -> turn(document.uri()));
    }
  }

  /** Forgets a document that is closed. */
  public void forget(String uri) {
    Entry before = newest.remove(uri);
    if (before != null) {
      before.result().completeExceptionally(gone());
    }
  }

  /** The analysis of a version; fails where a newer one has come. */
  public CompletableFuture<Analysis> of(Document document) {
    Entry entry = newest.get(document.uri());
    return entry != null && entry.document() == document
        ? entry.result()
        : CompletableFuture.failedFuture(gone());
  }

  /** Has something else done on the desk's thread, such as what follows from an analysis. */
  @Override
  public void execute(Runnable task) {
    thread.execute(task);
  }

  private void turn(String uri) {
    queued.remove(uri);
    Entry entry = newest.get(uri);
    if (entry != null && !entry.result().isDone()) {
      analyze(entry);
    }
  }

  private void analyze(Entry entry) {
    Document document = entry.document();
    Analysis analysis = analyzed(document);
    try {
      done.accept(document, analysis);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError bug) {
      log.bug("what follows from the analysis of " + document.fileName(), bug);
    }
    entry.result().complete(analysis);
  }

  private Analysis analyzed(Document document) {
    if (!document.isJava() && !document.isAnswers()) {
      return Analysis.NOTHING;
    }
    try {
      return analyzer.analyze(document.fileName(), document.text());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError bug) {
      log.bug("the analysis of " + document.fileName(), bug);
      return Analysis.NOTHING;
    }
  }

  private static RuntimeException gone() {
    return Methods.failure(ResponseErrorCode.ContentModified, "a newer version has come");
  }
}
