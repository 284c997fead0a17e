package io.gradus.grader.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceModel;
import io.gradus.grader.analysis.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whatever the text, the analysis answers, and what it answers stands in the text. A failure names
 * its seed; {@code -Dgradus.seed=…} tries only that one, {@code -Dgradus.texts=…} so many.
 */
class HostileTextsTest {
  private static final int TEXTS = Integer.getInteger("gradus.texts", 200);

  private static final List<Mutation> MUTATIONS = List.of(Mutation.values());

  /** References of the course: networks in several styles, training, and code without networks. */
  private static final List<String> FIXTURES =
      List.of(
          "/episode2/build_net/key/BuildNet.java",
          "/episode2/train/key/Train.java",
          "/episode2/WorkedExample.java");

  /** Evaluation and inference each stop there. */
  private static final int MOST_STEPS = 300_000;

  private final Reading reading = new Reading();

  @Test
  @DisplayName("sources broken at random get an answer whose spans stand in the text")
  void broken() {
    List<String> fixtures = fixtures();
    long only = Long.getLong("gradus.seed", 0);
    for (long seed = only > 0 ? only : 1; seed <= (only > 0 ? only : TEXTS); seed++) {
      Random random = new Random(seed);
      String text = fixtures.get(random.nextInt(fixtures.size()));
      StringBuilder done = new StringBuilder();
      for (int i = random.nextInt(4); i >= 0; i--) {
        Mutation mutation = MUTATIONS.get(random.nextInt(MUTATIONS.size()));
        text = mutation.apply(text, random);
        done.append(' ').append(mutation);
      }
      check("seed " + seed + ":" + done, text, seed % 4 == 0);
    }
  }

  @Test
  @DisplayName("an analysis of the same text is the same")
  void same() {
    for (String text : fixtures()) {
      assertThat(reading.analysis("A.java", text)).isEqualTo(reading.analysis("A.java", text));
    }
  }

  private void check(String what, String text, boolean everything) {
    Analysis analysis;
    Optional<SourceModel> model;
    try {
      analysis = reading.analysis("Broken.java", text);
      model = everything ? reading.model("Broken.java", text) : Optional.empty();
    } catch (IllegalStateException e) {
      throw new AssertionError(what + " threw; its text:\n" + text, e.getCause());
    }
    assertThat(model.map(SourceModel::steps).orElse(0)).as(what).isLessThanOrEqualTo(MOST_STEPS);
    assertThat(spans(analysis))
        .as(what)
        .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
    assertThat(analysis.layers())
        .as(what)
        .allSatisfy(layer -> assertThat(layer.label()).hasSizeBetween(1, 30));
  }

  private static List<SourceSpan> spans(Analysis analysis) {
    List<SourceSpan> all = new ArrayList<>();
    analysis.layers().forEach(note -> all.add(note.span()));
    analysis.networks().forEach(note -> all.add(note.span()));
    analysis.outline().forEach(note -> all.addAll(List.of(note.span(), note.nameSpan())));
    analysis.exercises().forEach(note -> all.add(note.span()));
    analysis.trainings().forEach(note -> all.add(note.span()));
    for (SourceFinding finding : analysis.findings()) {
      all.add(finding.span());
      finding.fixes().forEach(fix -> fix.edits().forEach(edit -> all.add(edit.span())));
    }
    return all;
  }

  private static List<String> fixtures() {
    return Stream.concat(
            FIXTURES.stream().map(HostileTextsTest::resource),
            LongStream.range(1, 30).mapToObj(seed -> RandomNetwork.of(seed, seed % 5 == 0).text()))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = HostileTextsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
