package io.gradus.languageserver.workspace;

import io.gradus.datasets.cache.AtomicFile;
import io.gradus.grader.check.Rule;
import io.gradus.languageserver.wire.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The pages of {@code gradus explain} as files in the user's cache, so that an editor can open
 * them. Each is written when it is first asked for, and only where it is not there as it should be.
 * Where nothing can be written there are no files, and that is all.
 */
public final class PageFiles {
  /** No files: nobody's cache is touched. */
  public static final PageFiles NONE =
      new PageFiles(Optional::empty, new Log(System.err, Clock.systemUTC()));

  private final Supplier<Optional<Path>> cache;
  private final Log log;
  private final Map<String, Optional<Path>> files = new ConcurrentHashMap<>();

  /**
   * @param cache the user's, if it is to be used; asked for each page
   */
  public PageFiles(Supplier<Optional<Path>> cache, Log log) {
    this.cache = cache;
    this.log = log;
  }

  /** The page of a code, such as {@code check/softmax-twice}. */
  public Optional<Path> find(String code) {
    Optional<Path> known = files.get(code);
    if (known != null) {
      return known;
    }
    Optional<Rule> rule = Rule.named(code).filter(found -> found.code().equals(code));
    if (rule.isEmpty()) {
      return Optional.empty(); // not kept: a report may name any number of codes
    }
    Optional<Path> file = written(rule.get());
    files.put(code, file);
    return file;
  }

  private Optional<Path> written(Rule rule) {
    try {
      Optional<Path> folder = cache.get();
      if (folder.isEmpty()) {
        return folder;
      }
      Path file = folder.get().resolve("pages").resolve(rule.code() + ".md");
      byte[] page = rule.page().markdown().getBytes(StandardCharsets.UTF_8);
      if (!Files.isRegularFile(file) || !Arrays.equals(page, Files.readAllBytes(file))) {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, page);
      }
      return Optional.of(file);
    } catch (IOException | RuntimeException e) {
      log.say("the page of " + rule.code() + " could not be written: " + e);
      return Optional.empty();
    }
  }
}
