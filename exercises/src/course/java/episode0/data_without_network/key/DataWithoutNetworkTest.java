package episode0.data_without_network.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode0.data_without_network.View;
import episode0.data_without_network.View.Outcome;
import episode0.data_without_network.View.Scene;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files, folders and contents are drawn for this grading. */
class DataWithoutNetworkTest {
  private final View view;
  private final Judge judge;

  DataWithoutNetworkTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  /** A file that nobody has seen, with its checksum. */
  private record Known(String name, String content, String sha256) {
    static Known draw(RandomGenerator random) {
      StringBuilder rows = new StringBuilder("day,value\n");
      int days = 5 + random.nextInt(40);
      for (int day = 0; day < days; day++) {
        rows.append(day).append(',').append(random.nextInt(100_000)).append('\n');
      }
      String content = rows.toString();
      return new Known("table" + random.nextInt(100_000) + ".csv", content, hash(content));
    }

    /** The file cut short, or with one digit changed. */
    String damaged(RandomGenerator random) {
      return random.nextBoolean()
          ? content.substring(0, content.length() / 2)
          : content.substring(0, content.length() - 1) + "0\n";
    }

    private static String hash(String content) {
      try {
        return HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  private static List<List<String>> folders(int count) {
    return new ArrayList<>(Collections.nCopies(count, List.of()));
  }

  private Outcome find(Known file, List<List<String>> copies, List<String> online) {
    return view.find(new Scene(file.name(), file.sha256(), copies, online));
  }

  @Test
  @Points(value = 1, finding = "test/local", hint = 1)
  @DisplayName("finds the first copy on the machine, with the network off")
  void findsLocalCopies() {
    RandomGenerator random = judge.random("local");
    for (int count = 2; count <= 4; count++) {
      for (int first = 0; first < count; first++) {
        Known file = Known.draw(random);
        List<List<String>> copies = folders(count);
        for (int i = first; i < count; i++) {
          copies.set(i, i == first || random.nextBoolean() ? List.of(file.content()) : List.of());
        }
        Outcome outcome = find(file, copies, List.of());
        String place = "Folder %d of %d has the file".formatted(first, count);
        int wanted = first;
        expect(
            outcome.downloads() == 0,
            () ->
                "%s, and the network was asked for it all the same. With the network off, that is the"
                        .formatted(place)
                    + " end of the program.");
        expect(
            outcome.problem().isEmpty(),
            () -> "%s, undamaged, and find threw an %s.".formatted(place, outcome.problem()));
        expect(
            outcome.folder() == wanted && outcome.content().equals(file.content()),
            () ->
                "%s, the first of them in order, and find returned %s."
                    .formatted(
                        place,
                        outcome.folder() < 0
                            ? "another path"
                            : "the copy in folder " + outcome.folder()));
      }
    }
  }

  @Test
  @Points(value = 1, finding = "test/damaged", hint = 2)
  @DisplayName("refuses a file with another checksum, and says which")
  void refusesDamagedFiles() {
    RandomGenerator random = judge.random("damaged");
    for (int count = 2; count <= 3; count++) {
      Known file = Known.draw(random);
      List<List<String>> copies = folders(count);
      int first = random.nextInt(count);
      copies.set(first, List.of(file.damaged(random)));
      // A whole copy further on does not make the first one right.
      if (first < count - 1) {
        copies.set(count - 1, List.of(file.content()));
      }
      // Who refuses everything has checked nothing.
      List<List<String>> whole = folders(count);
      whole.set(first, List.of(file.content()));
      expectAccepted(find(file, whole, List.of()), "A copy in a folder");
      expectRefused(file, find(file, copies, List.of(file.content())), "A copy in a folder");
      Outcome fetched = find(file, folders(count), List.of(file.damaged(random)));
      expectRefused(file, fetched, "What was downloaded");
      expect(
          fetched.cached().isEmpty(),
          () ->
              "What was downloaded has another checksum, and was saved in the cache: the next run would"
                  + " find it there. Check before you save.");
    }
  }

  private static void expectAccepted(Outcome outcome, String what) {
    expect(
        outcome.problem().isEmpty(),
        () ->
            "%s is undamaged, and find threw an %s. Compare the checksums before you refuse a file."
                .formatted(what, outcome.problem()));
  }

  private static void expectRefused(Known file, Outcome outcome, String what) {
    expect(
        !outcome.problem().isEmpty(),
        () ->
            what
                + " has another checksum, and find returned a path as if nothing had happened. Throw an"
                + " error that names the file: a table that is silently cut short ruins every result"
                + " after it.");
    expect(
        outcome.problem().contains(file.name()),
        () ->
            "%s has another checksum, and the error says \"%s\", which does not name the file %s."
                .formatted(what, outcome.problem(), file.name()));
  }

  @Test
  @Points(value = 1, finding = "test/download", hint = 3)
  @DisplayName("downloads what no folder has, once, and keeps it")
  void downloadsOnce() {
    RandomGenerator random = judge.random("download");
    for (int count = 2; count <= 3; count++) {
      Known file = Known.draw(random);
      int last = count - 1;
      Outcome outcome = find(file, folders(count), List.of(file.content()));
      expect(
          outcome.problem().isEmpty(),
          () ->
              "No folder has the file, the network has it, and find threw an %s."
                  .formatted(outcome.problem()));
      expect(
          outcome.downloads() == 1,
          () -> "The network was asked %d times; once is enough.".formatted(outcome.downloads()));
      expect(
          outcome.content().equals(file.content()),
          () -> "The file that find returned does not hold what was downloaded.");
      expect(
          outcome.cached().equals(List.of(file.content())) && outcome.folder() == last,
          () ->
              "What was downloaded does not lie in the last of the folders afterwards, so the next run"
                  + " needs the network again.");
      Outcome off = find(file, folders(count), List.of());
      expect(
          off.problem().contains("the network is off"),
          () ->
              "No folder has the file, the network is off, and find %s. The error of the download tells"
                      .formatted(
                          off.problem().isEmpty() ? "returned a path" : "threw an " + off.problem())
                  + " what to do: pass it on.");
    }
  }
}
