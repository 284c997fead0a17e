package io.gradus.grader.submission;

/**
 * Splits Java text into tokens as the language does: unicode escapes first, then comments, strings,
 * text blocks, characters, numbers and words (JLS 3). Total: any text has tokens, none throws, in
 * time linear in its length.
 */
final class JavaLexer {
  /** What a token is. */
  enum Kind {
    /** An identifier or a keyword. */
    WORD,
    /** A string or a text block; its text is the value. */
    STRING,
    /** A number or a character. */
    LITERAL,
    /** One character of anything else. */
    SYMBOL,
    END
  }

  private static final int EOF = -1;

  private final String source;
  private int next;
  private int current;
  private int currentOffset;
  private boolean afterBackslash;
  private boolean afterEscape;

  private Kind kind = Kind.END;
  private String text = "";
  private int offset;

  JavaLexer(String source) {
    this.source = source;
    read();
  }

  /** The kind of the token that {@link #advance()} went to. */
  Kind kind() {
    return kind;
  }

  /** The token's text, unicode escapes resolved; a string's value. */
  String text() {
    return text;
  }

  /** Where the token starts in the source, in UTF-16 units. */
  int offset() {
    return offset;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isSymbol(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(0) == symbol;
  }

  /** Goes to the next token. */
  void advance() {
    while (skipBlank()) {
      // blanks and comments in any order
    }
    offset = currentOffset;
    if (current == EOF) {
      become(Kind.END, "");
    } else if (current == '"') {
      string();
    } else if (current == '\'') {
      quoted('\'');
      become(Kind.LITERAL, "'");
    } else if (current >= '0' && current <= '9') {
      number();
    } else {
      wordOrSymbol();
    }
  }

  private void become(Kind newKind, String newText) {
    kind = newKind;
    text = newText;
  }

  /** Skips one run of white space or one comment; false where there is none, or only a slash. */
  private boolean skipBlank() {
    if (current == ' ' || (current >= '\t' && current <= '\r') || current == 0x1A) {
      read();
      return true;
    }
    if (current != '/') {
      return false;
    }
    int following = peekAfterSlash();
    if (following == '/') {
      while (current != EOF && current != '\n' && current != '\r') {
        read();
      }
      return true;
    }
    if (following == '*') {
      read();
      read();
      int previous = 0;
      while (current != EOF && !(previous == '*' && current == '/')) {
        previous = current;
        read();
      }
      read();
      return true;
    }
    return false;
  }

  private int peekAfterSlash() {
    int savedNext = next;
    int savedCurrent = current;
    int savedOffset = currentOffset;
    boolean savedBackslash = afterBackslash;
    boolean savedEscape = afterEscape;
    read();
    int following = current;
    next = savedNext;
    current = savedCurrent;
    currentOffset = savedOffset;
    afterBackslash = savedBackslash;
    afterEscape = savedEscape;
    return following;
  }

  private void string() {
    read();
    if (current != '"') {
      become(Kind.STRING, value(quotedAfterFirst('"'), false));
      return;
    }
    read();
    if (current != '"') {
      become(Kind.STRING, "");
      return;
    }
    read();
    become(Kind.STRING, value(textBlock(), true));
  }

  private void quoted(char quote) {
    read();
    quotedAfterFirst(quote);
  }

  /** Up to the closing quote or, where it is missing, the line's end. */
  private String quotedAfterFirst(char quote) {
    StringBuilder content = new StringBuilder();
    while (current != EOF && current != quote && current != '\n' && current != '\r') {
      escapeOrCharacter(content);
    }
    if (current == quote) {
      read();
    }
    return content.toString();
  }

  private String textBlock() {
    StringBuilder content = new StringBuilder();
    int quotes = 0;
    while (current != EOF && quotes < 3) {
      if (current == '"') {
        quotes++;
        content.append('"');
        read();
      } else {
        quotes = 0;
        escapeOrCharacter(content);
      }
    }
    content.setLength(content.length() - quotes);
    int lineEnd = content.indexOf("\n");
    return lineEnd < 0 ? content.toString() : content.substring(lineEnd + 1);
  }

  private void escapeOrCharacter(StringBuilder content) {
    if (current == '\\') {
      content.append('\\');
      read();
      if (current == EOF || current == '\n' || current == '\r') {
        return;
      }
    }
    content.append((char) current);
    read();
  }

  private static String value(String content, boolean block) {
    try {
      return (block ? content.stripIndent() : content).translateEscapes();
    } catch (IllegalArgumentException e) {
      return content; // javac will refuse the escape; nothing is named by such a string
    }
  }

  private void number() {
    while (isPart(current) || current == '.') {
      read();
    }
    become(Kind.LITERAL, "0");
  }

  private void wordOrSymbol() {
    int first = codePoint();
    if (!Character.isJavaIdentifierStart(first)) {
      become(Kind.SYMBOL, Character.toString(first));
      return;
    }
    StringBuilder word = new StringBuilder().appendCodePoint(first);
    while (isPart(current) || Character.isHighSurrogate((char) current)) {
      int codePoint = codePoint();
      if (!Character.isJavaIdentifierPart(codePoint)) {
        break; // half a pair, or a symbol: no name in either case
      }
      // javac drops ignorable characters from names
      if (!Character.isIdentifierIgnorable(codePoint)) {
        word.appendCodePoint(codePoint);
      }
    }
    become(Kind.WORD, word.toString());
  }

  private static boolean isPart(int character) {
    return character != EOF && Character.isJavaIdentifierPart(character);
  }

  /** Takes one character, two units where they are a surrogate pair. */
  private int codePoint() {
    char unit = (char) current;
    read();
    if (Character.isHighSurrogate(unit)
        && current != EOF
        && Character.isLowSurrogate((char) current)) {
      int pair = Character.toCodePoint(unit, (char) current);
      read();
      return pair;
    }
    return unit;
  }

  /** Reads one UTF-16 unit; a unicode escape is one, unless its backslash is itself escaped. */
  private void read() {
    currentOffset = next;
    if (next >= source.length()) {
      current = EOF;
      return;
    }
    char unit = source.charAt(next);
    if (unit == '\\' && (!afterBackslash || afterEscape)) {
      int digits = next + 1;
      while (digits < source.length() && source.charAt(digits) == 'u') {
        digits++;
      }
      int escaped = digits > next + 1 ? hexadecimal(digits) : EOF;
      if (escaped != EOF) {
        current = escaped;
        next = digits + 4;
        afterEscape = true;
        afterBackslash = escaped == '\\' && !afterBackslash;
        return;
      }
      afterEscape = false;
      afterBackslash = !afterBackslash;
    } else {
      afterEscape = false;
      afterBackslash = false;
    }
    current = unit;
    next++;
  }

  private int hexadecimal(int from) {
    if (from + 4 > source.length()) {
      return EOF;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      char digit = source.charAt(i);
      int nibble = digit < 128 ? Character.digit(digit, 16) : -1;
      if (nibble < 0) {
        return EOF;
      }
      value = value * 16 + nibble;
    }
    return value;
  }
}
