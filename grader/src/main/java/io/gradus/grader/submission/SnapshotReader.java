package io.gradus.grader.submission;

import io.gradus.grader.compile.SourceFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Walks a workspace once, from the top, and keeps what may be graded. */
final class SnapshotReader {
  private static final String SOURCES = "src/main/java";
  private static final String ANSWERS = "answers";
  private static final int ATTEMPTS = 3;

  private final SnapshotLimits limits;
  private final boolean byPath;
  private final SnapshotFindings findings;

  /** What {@code gradus reset} leaves beside a file: see {@code Workspace}. */
  private static final Pattern KEPT_ASIDE =
      Pattern.compile(".+\\.java\\.\\d{4}-\\d\\d-\\d\\dT\\d{6}Z(-\\d+)?\\.bak");

  private final List<SourceFile> java = new ArrayList<>();
  private final Map<String, String> answers = new TreeMap<>();
  private final AtomicLong progress = new AtomicLong();
  private long bytes;
  private int entries;
  private boolean full;

  SnapshotReader(SnapshotLimits limits, boolean byPath) {
    this.limits = limits;
    this.byPath = byPath;
    this.findings = new SnapshotFindings(limits.findings());
  }

  /** How many steps were taken; any thread may ask. */
  long progress() {
    return progress.get();
  }

  Snapshot read(Path workspace) throws WorkspaceProblem {
    if (!Files.exists(workspace)) {
      throw new WorkspaceProblem(
          "There is no folder '%s'. Name a workspace, or make one with: gradus init '%s'"
              .formatted(workspace, workspace));
    }
    if (!Files.isDirectory(workspace)) {
      throw new WorkspaceProblem(
          "'"
              + workspace
              + "' is a file. Name the folder of a workspace (it holds src/main/java).");
    }
    try (Folder root = Folder.open(workspace, byPath)) {
      descend(root, SOURCES, this::readSources);
      descend(root, ANSWERS, this::readAnswers);
      if (!java.isEmpty()) {
        descend(root, "src/main/resources", (folder, path) -> resources(folder));
      }
    } catch (IOException e) {
      throw new WorkspaceProblem(
          "The folder '%s' can't be read (%s). Check its permissions."
              .formatted(workspace, reason(e)),
          e);
    }
    if (java.isEmpty() && answers.isEmpty() && findings.list().isEmpty()) {
      throw new WorkspaceProblem(nothingIn(workspace));
    }
    return new Snapshot(java, answers, findings.list());
  }

  private static String nothingIn(Path workspace) {
    boolean made = Files.exists(workspace.resolve("gradus.json"), LinkOption.NOFOLLOW_LINKS);
    return made
        ? "The workspace '%s' holds no solution: nothing ends in .java under src/main/java, nothing in .md under answers. Bring a starter back with: gradus reset ID"
            .formatted(workspace)
        : "'%s' is no workspace: it has neither gradus.json nor sources under src/main/java. Make one with: gradus init DIR"
            .formatted(workspace);
  }

  private interface Visit {
    void folder(Folder folder, String path);
  }

  /** Goes down from the workspace, refusing links on the way, and visits what is there. */
  private void descend(Folder root, String path, Visit visit) {
    List<String> steps = List.of(path.split("/"));
    descend(root, "", steps, visit);
  }

  private void descend(Folder folder, String above, List<String> steps, Visit visit) {
    if (steps.isEmpty()) {
      visit.folder(folder, above);
      return;
    }
    Path name = Path.of(steps.get(0));
    String path = above.isEmpty() ? steps.get(0) : above + "/" + steps.get(0);
    try {
      BasicFileAttributes attributes = folder.attributes(name);
      if (attributes.isSymbolicLink()) {
        findings.folderIsLink(path);
        return;
      }
      if (!attributes.isDirectory()) {
        findings.notAFolder(path);
        return;
      }
      try (Folder inner = folder.enter(name)) {
        descend(inner, path, steps.subList(1, steps.size()), visit);
      }
    } catch (NoSuchFileException e) {
      return; // a workspace of answers only has no sources, and the other way round
    } catch (IOException e) {
      findings.unreadable(path, reason(e));
    }
  }

  private void resources(Folder folder) {
    try {
      List<Path> names = folder.names(limits.entries());
      if (!names.isEmpty()) {
        findings.resources("src/main/resources");
      }
    } catch (IOException e) {
      findings.unreadable("src/main/resources", reason(e));
    }
  }

  private void readSources(Folder folder, String path) {
    walk(folder, path, 0, this::source);
  }

  private void readAnswers(Folder folder, String path) {
    walk(folder, path, 0, this::answer);
  }

  private interface Entry {
    void regular(Folder folder, Path name, String path);
  }

  private void walk(Folder folder, String path, int depth, Entry entry) {
    List<Path> names;
    try {
      names = folder.names(limits.entries() + 1);
    } catch (IOException e) {
      findings.unreadable(path, reason(e));
      return;
    }
    for (Path name : names) {
      if (full) {
        return;
      }
      progress.incrementAndGet();
      if (++entries > limits.entries()) {
        full = true;
        findings.tooManyEntries(path, limits.entries());
        return;
      }
      // dot files are editors' locks, swap files and folders' settings; javac can't name one
      if (!name.toString().startsWith(".")) {
        visit(folder, name, path + "/" + name, depth, entry);
      }
    }
  }

  private void visit(Folder folder, Path name, String path, int depth, Entry entry) {
    try {
      BasicFileAttributes attributes = folder.attributes(name);
      if (attributes.isSymbolicLink()) {
        findings.link(path, ownFile(path));
      } else if (attributes.isDirectory()) {
        inner(folder, name, path, depth, entry);
      } else if (attributes.isRegularFile()) {
        entry.regular(folder, name, path);
      } else {
        findings.special(path, ownFile(path));
      }
    } catch (NoSuchFileException e) {
      if (ownFile(path)) {
        findings.vanished(path);
      }
    } catch (IOException e) {
      findings.unreadable(path, reason(e));
    }
  }

  private void inner(Folder folder, Path name, String path, int depth, Entry entry)
      throws IOException {
    if (name.toString().equalsIgnoreCase("META-INF")) {
      findings.serviceFolder(path);
    } else if (path.startsWith(SOURCES) && !isPackageStep(name.toString())) {
      findings.oddName(path);
    } else if (depth + 1 > limits.depth()) {
      findings.tooDeep(path, limits.depth());
    } else {
      try (Folder inner = folder.enter(name)) {
        walk(inner, path, depth + 1, entry);
      }
    }
  }

  private static boolean ownFile(String path) {
    return path.startsWith(SOURCES) ? path.endsWith(".java") : path.endsWith(".md");
  }

  private static boolean isPackageStep(String name) {
    return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
  }

  private void source(Folder folder, Path name, String path) {
    String file = name.toString();
    String lower = file.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".class")) {
      findings.classFile(path);
    } else if (lower.endsWith(".jar")) {
      findings.jar(path);
    } else if (lower.equals("module-info.java")) {
      findings.moduleInfo(path);
    } else if (KEPT_ASIDE.matcher(file).matches()) {
      return; // Gradus put it there itself, so there is nothing to tell
    } else if (!file.endsWith(".java")) {
      findings.ignored(path);
    } else if (!file.equals("package-info.java")
        && !isPackageStep(file.substring(0, file.length() - ".java".length()))) {
      findings.oddName(path);
    } else {
      text(folder, name, path).ifPresent(text -> java.add(new SourceFile(path, text)));
    }
  }

  private void answer(Folder folder, Path name, String path) {
    if (name.toString().endsWith(".md")) {
      text(folder, name, path).ifPresent(text -> answers.put(path, text));
    }
  }

  /** The file's text, if it stands still, is small enough and is text. */
  private Optional<String> text(Folder folder, Path name, String path) {
    if (java.size() + answers.size() >= limits.files()) {
      full = true;
      findings.tooManyFiles(path, limits.files());
      return Optional.empty();
    }
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        BasicFileAttributes before = folder.attributes(name);
        if (!before.isRegularFile()) {
          break; // exchanged since it was listed
        }
        if (before.size() > limits.fileBytes()) {
          findings.tooLarge(path, before.size(), limits.fileBytes());
          return Optional.empty();
        }
        byte[] content = folder.read(name, limits.fileBytes() + 1);
        if (content.length == before.size() && same(before, folder.attributes(name))) {
          return accept(content, path);
        }
      }
      findings.changed(path);
    } catch (NoSuchFileException e) {
      findings.vanished(path);
    } catch (IOException e) {
      findings.unreadable(path, reason(e));
    }
    return Optional.empty();
  }

  private Optional<String> accept(byte[] content, String path) {
    if (bytes + content.length > limits.totalBytes()) {
      full = true;
      findings.tooMuch(path, limits.totalBytes());
      return Optional.empty();
    }
    bytes += content.length;
    return SourceText.decode(content, problem -> findings.notText(path, problem));
  }

  private static boolean same(BasicFileAttributes before, BasicFileAttributes after) {
    return after.isRegularFile()
        && before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime())
        && Objects.equals(before.fileKey(), after.fileKey());
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
