package io.gradus.grader.submission;

import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a snapshot leaves out, in plain words. An error where a learner's own file could not be
 * used, a warning where something is ignored that never counts.
 */
final class SnapshotFindings {
  private final int limit;
  private final Set<Finding> list = new LinkedHashSet<>();
  private int further;

  SnapshotFindings(int limit) {
    this.limit = limit;
  }

  List<Finding> list() {
    if (further == 0) {
      return List.copyOf(list);
    }
    List<Finding> all = new ArrayList<>(list);
    all.add(
        new Finding(
            "submission/further",
            Severity.WARNING,
            Optional.empty(),
            new LearnerText(
                say("%d more files or folders were left out that are not listed here.", further)),
            LearnerText.NONE,
            0));
    return all;
  }

  void folderIsLink(String path) {
    error("link", path, path + " is a link, which is not followed. Put the folder itself there.");
  }

  void notAFolder(String path) {
    error("special-file", path, path + " is no folder. Move it away, so that the folder fits.");
  }

  void link(String path, boolean own) {
    add(
        own ? Severity.ERROR : Severity.WARNING,
        "link",
        path,
        0,
        path + " is a link, which is not followed. Put the file itself there.");
  }

  void special(String path, boolean own) {
    add(
        own ? Severity.ERROR : Severity.WARNING,
        "special-file",
        path,
        0,
        path + " is no regular file (a pipe, socket or device) and was not opened. Remove it.");
  }

  void classFile(String path) {
    warning("class-file", path, path + " was left out: only sources are graded. Remove it.");
  }

  void jar(String path) {
    warning("jar", path, path + " was left out: solutions use the course's libraries. Remove it.");
  }

  void moduleInfo(String path) {
    warning("module-info", path, path + " was left out: a workspace is no module. Remove it.");
  }

  void serviceFolder(String path) {
    warning("service-file", path, path + " was left out: only sources are graded. Remove it.");
  }

  void resources(String path) {
    warning(
        "resources",
        path,
        path + " was left out: only .java files under src/main/java are graded.");
  }

  void ignored(String path) {
    add(Severity.INFORMATION, "ignored", path, 0, path + " was left out: it is no .java file.");
  }

  void oddName(String path) {
    warning(
        "odd-name",
        path,
        path + " was left out: the name is no Java name. Rename it, such as BuildNet.java.");
  }

  void tooDeep(String path, int depth) {
    warning(
        "too-deep",
        path,
        say("%s was left out: it lies more than %d folders deep. Move it up.", path, depth));
  }

  void tooLarge(String path, long size, long limitBytes) {
    error(
        "too-large",
        path,
        say(
            "%s has %,d bytes, more than the %,d that are read. Keep only what the solution needs.",
            path, size, limitBytes));
  }

  void tooMuch(String path, long limitBytes) {
    error(
        "too-large",
        path,
        say(
            "All files together have more than %,d bytes; from %s on they were left out. Remove what the solutions don't need.",
            limitBytes, path));
  }

  void tooManyFiles(String path, int files) {
    error(
        "too-many",
        path,
        say(
            "There are more than %d files; from %s on they were left out. Remove what the solutions don't need.",
            files, path));
  }

  void tooManyEntries(String path, int entries) {
    error(
        "too-many",
        path,
        say(
            "There are more than %d files and folders; the rest of %s was left out. Remove what the solutions don't need.",
            entries, path));
  }

  void unreadable(String path, String reason) {
    error("unreadable", path, say("%s can't be read (%s). Check its permissions.", path, reason));
  }

  void vanished(String path) {
    add(
        Severity.WARNING,
        "vanished",
        path,
        0,
        path + " disappeared while it was being read. Save your files, then grade again.");
  }

  void changed(String path) {
    error(
        "changed",
        path,
        path + " changed while it was being read. Save your files, then grade again.");
  }

  void notText(String path, SourceText.Problem problem) {
    if (problem.binary()) {
      add(
          Severity.ERROR,
          "binary",
          path,
          problem.line(),
          path + " is no text: it holds a zero byte. Save it as UTF-8 text.");
    } else {
      add(
          Severity.ERROR,
          "not-utf8",
          path,
          problem.line(),
          say("%s is not UTF-8 (line %d). Save it with that encoding.", path, problem.line()));
    }
  }

  private static String say(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  private void error(String code, String path, String message) {
    add(Severity.ERROR, code, path, 0, message);
  }

  private void warning(String code, String path, String message) {
    add(Severity.WARNING, code, path, 0, message);
  }

  private void add(Severity severity, String code, String path, int line, String message) {
    Finding finding =
        new Finding(
            "submission/" + code,
            severity,
            Optional.of(new Place(new LearnerText(path), line, 0)),
            new LearnerText(message),
            LearnerText.NONE,
            0);
    // more room for errors: they say why a learner's own file did not count
    int room = severity == Severity.ERROR ? limit * 4 : limit;
    if (list.size() < room) {
      list.add(finding);
    } else if (!list.contains(finding)) {
      further++;
    }
  }
}
