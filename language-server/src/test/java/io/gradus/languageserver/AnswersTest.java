package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceAnalyzer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Questions while the analysis takes its time, here until the test lets it go on. */
class AnswersTest {
  private static final String URI = "file:///w/A.java";
  private static final int CANCELLED = -32800;
  private static final int MODIFIED = -32801;

  /** Waits before each text that begins with "slow". */
  private static final class SlowAnalyzer implements SourceAnalyzer {
    private final Semaphore go = new Semaphore(0);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<String> analysed = new CopyOnWriteArrayList<>();

    @Override
    public Analysis analyze(String fileName, String text) {
      if (text.startsWith("slow")) {
        begun.countDown();
        go.acquireUninterruptibly();
      }
      if (fileName.equals("A.java")) {
        analysed.add(text);
      }
      return new FakeAnalyzer().analyze(fileName, text);
    }
  }

  @Test
  @DisplayName("a question that is taken back is answered at once, in the midst of the analysis")
  void cancelled() throws Exception {
    SlowAnalyzer analyzer = new SlowAnalyzer();
    try (InThisProcess server = new InThisProcess(analyzer)) {
      server.editor.initialize("{}");
      server.editor.open(URI, 1, "slow layer(1)");
      int hints = server.editor.ask("textDocument/inlayHint", Editor.documentIn(URI, 9));
      analyzer.begun.await();
      server.editor.notify("$/cancelRequest", "{\"id\": " + hints + "}");

      assertThat(server.editor.error(hints)).isEqualTo(CANCELLED);
      analyzer.go.release();
      assertThat(
              server
                  .editor
                  .request("textDocument/inlayHint", Editor.documentIn(URI, 9))
                  .getAsJsonArray())
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("each version is analysed once, and not at all where a newer one comes before")
  void once() throws Exception {
    SlowAnalyzer analyzer = new SlowAnalyzer();
    try (InThisProcess server = new InThisProcess(analyzer)) {
      server.editor.initialize(Editor.VERSIONS);
      server.editor.open(URI, 1, "slow");
      int first = server.editor.ask("textDocument/inlayHint", Editor.documentIn(URI, 9));
      analyzer.begun.await();
      server.editor.change(URI, 2, "never looked at");
      int second = server.editor.ask("textDocument/inlayHint", Editor.documentIn(URI, 9));
      server.editor.change(URI, 3, "shape_fault layer(3)");

      assertThat(server.editor.error(first)).isEqualTo(MODIFIED);
      assertThat(server.editor.error(second)).isEqualTo(MODIFIED);
      int third = server.editor.ask("textDocument/inlayHint", Editor.documentIn(URI, 9));
      int lens = server.editor.ask("textDocument/codeLens", Editor.document(URI));
      analyzer.go.release();
      assertThat(server.editor.answer(third).getAsJsonArray("result")).hasSize(1);
      server.editor.answer(lens);
      assertThat(server.editor.diagnostics(URI, 3)).hasSize(1);
      assertThat(analyzer.analysed).containsExactly("slow", "shape_fault layer(3)");
      // Nothing was said of the versions that were gone when their analysis was there.
      assertThat(server.editor.heard())
          .filteredOn(m -> Editor.text(m, "method").equals("textDocument/publishDiagnostics"))
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("a document that is closed while it is analysed is told nothing more")
  void closed() throws Exception {
    SlowAnalyzer analyzer = new SlowAnalyzer();
    try (InThisProcess server = new InThisProcess(analyzer)) {
      server.editor.initialize(Editor.VERSIONS);
      server.editor.open(URI, 1, "slow shape_fault");
      int hints = server.editor.ask("textDocument/inlayHint", Editor.documentIn(URI, 9));
      analyzer.begun.await();
      server.editor.notify("textDocument/didClose", Editor.document(URI));
      assertThat(server.editor.error(hints)).isEqualTo(MODIFIED);
      analyzer.go.release();
      server.editor.open("file:///w/B.java", 1, "shape_fault");
      server.editor.diagnostics("file:///w/B.java", 1);

      assertThat(server.editor.heard())
          .filteredOn(m -> m.toString().contains("A.java"))
          .allMatch(m -> m.toString().contains("\"diagnostics\":[]"));
    }
  }
}
