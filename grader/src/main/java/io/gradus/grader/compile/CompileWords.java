package io.gradus.grader.compile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to do about the compiler's messages that learners meet, for javac says what is wrong and
 * seldom what to do. A test has javac say each of them.
 */
final class CompileWords {
  private record Word(Pattern said, String mend) {}

  private static final List<Word> WORDS =
      List.of(
          word(
              "^(';'|'\\)'|']'|'}'|'\\('|'\\{') expected|^'.*' or '.*' expected",
              "Something is not finished here or on the line before: write what is missing"),
          word(
              "symbol:\\s+class ",
              "Check how it is written, and whether its import stands at the top of the file"),
          word(
              "symbol:\\s+method ",
              "Check how it is written, and what it takes: the lines below say where it was looked"
                  + " for"),
          word(
              "symbol:\\s+variable ",
              "Check how it is written; a name counts inside the braces in which it was declared"),
          word(
              "possible lossy conversion from (\\w+) to (\\w+)",
              "Digits would be lost. Where that is meant, cast: put the second type in parentheses"
                  + " in front"),
          word(
              "^incompatible types: unexpected return value",
              "This method gives nothing back (void): write return alone, or change the method"),
          word(
              "^incompatible types: missing return value",
              "Write behind return what the method gives back"),
          word(
              "^incompatible types",
              "The first type is what stands here, the second what is needed: give that, or convert"
                  + " it"),
          word(
              "^missing return statement",
              "Every way through the method has to end with return and a value"),
          word(
              "might not have been initialized",
              "Give it a value on every way that leads here, at best where it is declared"),
          word(
              "is already defined in",
              "Leave its type away to give it a new value, or choose another name"),
          word(
              "^unreported exception",
              "Put try around it and catch the exception, for the contract's methods throw none"),
          word(
              "does not override abstract method",
              "Write that method, with the same name and parameters as in the contract"),
          word(
              "does not override or implement a method",
              "Compare its name, parameters and what it gives back with the contract's"),
          word("should be declared in a file named", "Rename the file or the class"),
          word(
              "^reached end of file while parsing",
              "A closing brace is missing: each { needs its }"),
          word(
              "^(illegal start of|not a statement|<identifier> expected|orphaned|'.*' without)"
                  + "|class, interface, enum, or record expected",
              "Look at the braces, parentheses and semicolons here and just above"),
          word(
              "cannot be applied to given types|^no suitable (method|constructor)",
              "Compare what you give it with what it takes, which the lines below name"),
          word(
              "^package .* does not exist",
              "Check the import. Here there are the JDK, DJL and the kit, and your own files"),
          word("^unclosed string literal", "Close the text with a quotation mark on its line"),
          word(
              "cannot be referenced from a static context",
              "Call it on an object, such as one made with new, or make it static"),
          word(
              "^unreachable statement", "Nothing gets here past the line above: move or remove it"),
          word(
              "must be final or effectively final",
              "Copy it to a variable that is given its value once, and use that one"),
          word("^array required, but", "Only arrays have [ ]; a List has get(i)"),
          word("cannot be dereferenced", "A plain number has no methods and no fields"),
          word(
              "^bad operand types|^incomparable types",
              "The two sides do not go together with this sign: compare their types"));

  private CompileWords() {}

  private static Word word(String said, String mend) {
    return new Word(Pattern.compile(said, Pattern.MULTILINE), mend);
  }

  /** What to do, without a full stop. */
  static Optional<String> mend(String message) {
    return WORDS.stream()
        .filter(word -> word.said().matcher(message).find())
        .map(Word::mend)
        .findFirst();
  }
}
