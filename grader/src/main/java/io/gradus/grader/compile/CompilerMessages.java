package io.gradus.grader.compile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import io.gradus.exercises.wire.WireLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What grader and compiler child say to each other, as CBOR. Streaming only: data binding would
 * double the child's start.
 */
final class CompilerMessages {
  private static final int FRAME_BYTES = 24 << 20;

  /** One string and one byte row a source or class; nothing nests deeper than three. */
  static final WireLimits LIMITS =
      new WireLimits(FRAME_BYTES, 3, 100_000, 200_000, FRAME_BYTES, FRAME_BYTES);

  private static final CBORFactory CBOR =
      CBORFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(LIMITS.depth())
                  .maxStringLength(LIMITS.stringLength())
                  .maxNameLength(100_000)
                  .build())
          .build();

  private CompilerMessages() {}

  /** How javac ended. */
  enum Outcome {
    /** The child is there and waits for sources. */
    READY,
    COMPILED,
    /** What analysis found is in the notes. */
    ANALYZED,
    /** Errors of the language, all in the problems. */
    ERRORS,
    OUT_OF_MEMORY,
    TOO_DEEP,
    /** More or larger class files than allowed. */
    TOO_LARGE,
    /** It crashed, or failed without saying why. */
    FAILED,
    /** The grader stopped it: too much processor time, or too long a wait. */
    TIMEOUT,
    /** The grader stopped it because it is itself being closed. */
    CLOSED;

    /** Whether the child may be used again: after anything odd it may not. */
    boolean sound() {
      return this == READY || this == COMPILED || this == ERRORS || this == ANALYZED;
    }
  }

  /**
   * One error of the language.
   *
   * @param kind {@code error} or {@code wrong-package}
   * @param path of the source, empty if it belongs to none
   * @param line 1-based, 0 if unknown
   * @param column 1-based in UTF-16 units, 0 if unknown
   * @param text what javac says, in English, all its lines
   */
  record Problem(String kind, String path, int line, int column, String text) {}

  /**
   * What analysis says about a source that compiles.
   *
   * @param severity the name of a {@code Severity}
   * @param line 1-based
   * @param column 1-based in UTF-16 units
   * @param why what it means, may be empty
   */
  record Note(
      String code,
      String severity,
      String path,
      int line,
      int column,
      String message,
      String why) {}

  /** What the child is asked to do. */
  enum Wish {
    COMPILE,
    ANALYZE
  }

  /** Sources and what to do with them. */
  record Request(Wish wish, List<SourceFile> sources) {}

  /**
   * What the child answers.
   *
   * @param outcome how it ended
   * @param classes class files by binary name, if compiled
   * @param problems errors, if any
   * @param notes what analysis found, if it was asked for
   * @param detail what javac printed, if anything
   */
  record Answer(
      Outcome outcome,
      Map<String, byte[]> classes,
      List<Problem> problems,
      List<Note> notes,
      String detail) {
    static Answer of(Outcome outcome, String detail) {
      return new Answer(outcome, Map.of(), List.of(), List.of(), detail);
    }
  }

  static byte[] encode(Wish wish, List<SourceFile> sources) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CBORGenerator out = CBOR.createGenerator(bytes)) {
      out.writeStartArray();
      write(out, wish.name());
      for (SourceFile source : sources) {
        write(out, source.path());
        write(out, source.text());
      }
      out.writeEndArray();
    }
    return bytes.toByteArray();
  }

  static Request decodeRequest(byte[] frame) throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    try (JsonParser in = CBOR.createParser(frame)) {
      expect(in.nextToken(), JsonToken.START_ARRAY);
      Wish wish = named(Wish.values(), string(in, in.nextToken()));
      while (in.nextToken() != JsonToken.END_ARRAY) {
        String path = string(in, in.currentToken());
        sources.add(new SourceFile(path, string(in, in.nextToken())));
      }
      return new Request(wish, sources);
    }
  }

  static byte[] encode(Answer answer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CBORGenerator out = CBOR.createGenerator(bytes)) {
      out.writeStartArray();
      write(out, answer.outcome().name());
      write(out, answer.detail());
      out.writeStartArray();
      for (Map.Entry<String, byte[]> one : answer.classes().entrySet()) {
        write(out, one.getKey());
        out.writeBinary(one.getValue());
      }
      out.writeEndArray();
      out.writeStartArray();
      for (Problem problem : answer.problems()) {
        write(out, problem.kind());
        write(out, problem.path());
        out.writeNumber(problem.line());
        out.writeNumber(problem.column());
        write(out, problem.text());
      }
      out.writeEndArray();
      out.writeStartArray();
      for (Note note : answer.notes()) {
        write(out, note.code());
        write(out, note.severity());
        write(out, note.path());
        out.writeNumber(note.line());
        out.writeNumber(note.column());
        write(out, note.message());
        write(out, note.why());
      }
      out.writeEndArray();
      out.writeEndArray();
    }
    return bytes.toByteArray();
  }

  /** A learner's text may hold half a surrogate pair, which neither UTF-8 nor CBOR can say. */
  private static void write(CBORGenerator out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeUTF8String(utf8, 0, utf8.length);
  }

  /** Reads an answer as strictly as if a learner had written it. */
  static Answer decodeAnswer(byte[] frame) throws IOException {
    try (JsonParser in = CBOR.createParser(frame)) {
      expect(in.nextToken(), JsonToken.START_ARRAY);
      Outcome outcome = named(Outcome.values(), string(in, in.nextToken()));
      String detail = string(in, in.nextToken());
      expect(in.nextToken(), JsonToken.START_ARRAY);
      Map<String, byte[]> classes = new LinkedHashMap<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        String name = string(in, in.currentToken());
        expect(in.nextToken(), JsonToken.VALUE_EMBEDDED_OBJECT);
        classes.put(name, in.getBinaryValue());
      }
      expect(in.nextToken(), JsonToken.START_ARRAY);
      List<Problem> problems = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        problems.add(
            new Problem(
                string(in, in.currentToken()),
                string(in, in.nextToken()),
                number(in),
                number(in),
                string(in, in.nextToken())));
      }
      expect(in.nextToken(), JsonToken.START_ARRAY);
      List<Note> notes = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        notes.add(
            new Note(
                string(in, in.currentToken()),
                string(in, in.nextToken()),
                string(in, in.nextToken()),
                number(in),
                number(in),
                string(in, in.nextToken()),
                string(in, in.nextToken())));
      }
      expect(in.nextToken(), JsonToken.END_ARRAY);
      return new Answer(outcome, classes, problems, notes, detail);
    }
  }

  private static <E extends Enum<E>> E named(E[] values, String name) throws IOException {
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new IOException("unknown: " + name);
  }

  private static String string(JsonParser in, JsonToken token) throws IOException {
    expect(token, JsonToken.VALUE_STRING);
    return in.getText();
  }

  private static int number(JsonParser in) throws IOException {
    expect(in.nextToken(), JsonToken.VALUE_NUMBER_INT);
    return in.getIntValue();
  }

  // a missing token (the end of the frame) is no token that anybody expects
  private static void expect(JsonToken token, JsonToken expected) throws IOException {
    if (token != expected) {
      throw new IOException("expected " + expected + ", got " + token);
    }
  }
}
