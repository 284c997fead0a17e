package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  @DisplayName("paragraphs and items are filled, code and tables stay as they are")
  void layout() {
    String markdown =
        """
            first(line)
                .of(code);

        A paragraph whose lines are
        broken somewhere else than
        here.
        - an item that is too long for one line of thirty
          and goes on
        2. another

        | a table stays | however wide it may be |
        | --- | --- |

        ```java
        a   fence,   too, however long it may get
        ```
        """;
    assertThat(Prose.lines("\n" + markdown, 30))
        .containsExactly(
            "    first(line)",
            "        .of(code);",
            "",
            "A paragraph whose lines are",
            "broken somewhere else than",
            "here.",
            "- an item that is too long for",
            "  one line of thirty and goes",
            "  on",
            "2. another",
            "",
            "| a table stays | however wide it may be |",
            "| --- | --- |",
            "",
            "```java",
            "a   fence,   too, however long it may get",
            "```");
  }
}
