package io.gradus.grader.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What happens to a source while somebody types, pastes, or means harm. */
enum Mutation {
  DELETE_TOKEN {
    @Override
    String apply(String text, Random random) {
      return replace(text, TOKEN, random, "");
    }
  },
  DOUBLE_TOKEN {
    @Override
    String apply(String text, Random random) {
      return replace(text, TOKEN, random, "$0 $0");
    }
  },
  SWAP_TOKENS {
    @Override
    String apply(String text, Random random) {
      return replace(text, Pattern.compile("(\\w+)(\\W+)(\\w+)"), random, "$3$2$1");
    }
  },
  CUT_OFF {
    @Override
    String apply(String text, Random random) {
      return text.substring(0, random.nextInt(text.length() + 1));
    }
  },
  CUT_OUT {
    @Override
    String apply(String text, Random random) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(200));
      return text.substring(0, from) + text.substring(to);
    }
  },
  DELETE_LINE {
    @Override
    String apply(String text, Random random) {
      List<String> lines = lines(text);
      lines.remove(random.nextInt(lines.size()));
      return String.join("\n", lines);
    }
  },
  DOUBLE_LINES {
    @Override
    String apply(String text, Random random) {
      List<String> lines = lines(text);
      int from = random.nextInt(lines.size());
      int to = Math.min(lines.size(), from + 1 + random.nextInt(6));
      lines.addAll(from, List.copyOf(lines.subList(from, to)));
      return String.join("\n", lines);
    }
  },
  SWAP_LINES {
    @Override
    String apply(String text, Random random) {
      List<String> lines = lines(text);
      java.util.Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
      return String.join("\n", lines);
    }
  },
  STRANGE_CHARACTERS {
    @Override
    String apply(String text, Random random) {
      StringBuilder strange = new StringBuilder();
      for (int i = random.nextInt(5); i >= 0; i--) {
        switch (random.nextInt(5)) {
          case 0 -> strange.append((char) random.nextInt(0x10000));
          case 1 -> strange.append((char) (0xD800 + random.nextInt(0x800)));
          case 2 -> strange.append((char) random.nextInt(32));
          case 3 -> strange.appendCodePoint(0x1F300 + random.nextInt(200));
          default -> strange.append("\\u00").append(random.nextInt(100));
        }
      }
      int at = random.nextInt(text.length() + 1);
      return text.substring(0, at) + strange + text.substring(at);
    }
  },
  BRACKET {
    @Override
    String apply(String text, Random random) {
      int at = random.nextInt(text.length() + 1);
      String brackets = "(){}[]<>;,.\"'/*-+=:?@".repeat(2);
      char bracket = brackets.charAt(random.nextInt(brackets.length()));
      return text.substring(0, at) + bracket + text.substring(at);
    }
  },
  NUMBER {
    @Override
    String apply(String text, Random random) {
      String[] numbers = {
        "0",
        "-1",
        "1_000_000_000",
        "9223372036854775807L",
        "0x7fffffff",
        "1e300",
        "\"3\"",
        "null",
        "1 / 0",
        "-2147483648",
        "99999999999999999999",
        "'x'",
        "0.5f",
        "new int[1 << 30]",
        "true"
      };
      return replace(
          text, Pattern.compile("\\b\\d+\\b"), random, numbers[random.nextInt(numbers.length)]);
    }
  },
  NAME {
    @Override
    String apply(String text, Random random) {
      List<String> names =
          Pattern.compile("\\b[a-zA-Z]\\w*\\b")
              .matcher(text)
              .results()
              .map(MatchResult::group)
              .toList();
      String other = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
      return replace(text, Pattern.compile("\\b[a-zA-Z]\\w*\\b"), random, other);
    }
  },
  NEST {
    @Override
    String apply(String text, Random random) {
      int depth = 1 << random.nextInt(13);
      String[] opening = {
        "(", "{", "new SequentialBlock().add(", "[", "x -> ", "-", "f(", "if (1 > 0) "
      };
      int at = random.nextInt(text.length() + 1);
      return text.substring(0, at)
          + opening[random.nextInt(opening.length)].repeat(depth)
          + text.substring(at);
    }
  },
  CHAIN {
    @Override
    String apply(String text, Random random) {
      String call = ".add(Linear.builder().setUnits(3).build())".repeat(random.nextInt(600));
      return replace(text, Pattern.compile("\\)\\s*;"), random, ")" + call + ";");
    }
  },
  LOOP {
    @Override
    String apply(String text, Random random) {
      String[] loops = {
        "for (int q = 0; q < 1_000_000; q++) ",
        "while (true) ",
        "for (;;) ",
        "for (int q = 0; q < 2_000_000_000; q++) for (int r = 0; r < q; r++) ",
        "do ",
        "for (long q = 1; q > 0; q *= 2) "
      };
      List<String> lines = lines(text);
      lines.add(random.nextInt(lines.size()), loops[random.nextInt(loops.length)]);
      return String.join("\n", lines);
    }
  },
  LINE_ENDS {
    @Override
    String apply(String text, Random random) {
      return text.replace("\n", random.nextBoolean() ? "\r\n" : "\r").replace("  ", "\t");
    }
  };

  private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s]");

  /** The text with something done to it; the same for the same random numbers. */
  abstract String apply(String text, Random random);

  private static List<String> lines(String text) {
    return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
  }

  /** Replaces one of the pattern's matches; groups as in {@link java.util.regex.Matcher}. */
  private static String replace(String text, Pattern pattern, Random random, String by) {
    List<MatchResult> all = pattern.matcher(text).results().toList();
    if (all.isEmpty()) {
      return text;
    }
    MatchResult one = all.get(random.nextInt(all.size()));
    String replaced = pattern.matcher(one.group()).replaceFirst(by);
    return text.substring(0, one.start()) + replaced + text.substring(one.end());
  }
}
