package io.gradus.languageserver.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as clients write them. */
class FileAddressTest {
  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @CsvSource({
    "file:///w/A.java, /w/A.java",
    "file:/w/A.java, /w/A.java",
    "FILE:///w/A.java, /w/A.java",
    "file://localhost/w/A.java, /w/A.java",
    "file:///w/a%20b/A.java, /w/a b/A.java",
    "file:///w/a b/A.java, /w/a b/A.java",
    "file:///w/%C3%A4/A.java, /w/ä/A.java",
    "file:///w/ä/A.java, /w/ä/A.java",
    "file:///w/%F0%9F%99%82.java, /w/🙂.java",
    "file:///w/100%/A.java, /w/100%/A.java",
    "file:///w/%zz/A.java, /w/%zz/A.java",
    "file:///w/[1]/A.java, /w/[1]/A.java",
    "file:///w/a+b/A.java, /w/a+b/A.java",
    "file:///w/a%23b/A.java, /w/a#b/A.java"
  })
  @DisplayName("a file of this machine")
  void here(String uri, String path) {
    assertThat(FileAddress.path(uri, false)).contains(Path.of(path));
  }

  @ParameterizedTest
  @CsvSource({
    "file:///c%3A/Users/A.java, c:/Users/A.java",
    "file:///C:/Users/A.java, C:/Users/A.java",
    "file:///c%3a/A.java, c:/A.java",
    "file://server/share/A.java, //server/share/A.java"
  })
  @DisplayName("a file of Windows")
  void windows(String uri, String path) {
    assertThat(FileAddress.path(uri, true)).contains(Path.of(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "untitled:Untitled-1",
        "jdt://contents/A.java",
        "",
        "file:",
        "file://",
        "w/A.java"
      })
  @DisplayName("no file")
  void none(String uri) {
    assertThat(FileAddress.path(uri, false)).isEmpty();
  }

  @Test
  @DisplayName("another machine's file, or a name that no system has")
  void elsewhere() {
    assertThat(FileAddress.path("file://server/share/A.java", false)).isEqualTo(Optional.empty());
    assertThat(FileAddress.path("file:///w/%00.java", false)).isEmpty();
  }
}
