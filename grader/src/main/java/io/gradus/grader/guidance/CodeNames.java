package io.gradus.grader.guidance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that code uses, and those that a hint's shape of code does. */
final class CodeNames {
  /** Texts, comments, and what only says where names come from. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\""
              + "|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'|//[^\\n]*|/\\*[\\s\\S]*?\\*/"
              + "|(?m:^\\s*(?:import|package)\\s[^;]*;)");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

  /** Types, and what is called or referred to: not the names that somebody gives a variable. */
  private static final Pattern PART =
      Pattern.compile("\\b[A-Z]\\w{2,}|(?<=::)\\w{2,}|\\b[a-z]\\w{2,}(?=\\()");

  private CodeNames() {}

  /** All names of a Java source, without imports. */
  static Set<String> of(String source) {
    return NAME.matcher(NO_CODE.matcher(source).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /** What the code in a Markdown text is made of, in its order. */
  static List<String> partsOf(String markdown) {
    Set<String> parts = new LinkedHashSet<>();
    boolean fenced = false;
    for (String line : markdown.lines().toList()) {
      boolean fence = line.startsWith("```");
      fenced = fenced != fence;
      if (!fence && (fenced || line.startsWith("    "))) {
        String code = NO_CODE.matcher(line).replaceAll(" ");
        PART.matcher(code).results().map(MatchResult::group).forEach(parts::add);
      }
    }
    return new ArrayList<>(parts);
  }
}
