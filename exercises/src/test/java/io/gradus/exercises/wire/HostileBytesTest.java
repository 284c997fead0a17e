package io.gradus.exercises.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import io.gradus.exercises.wire.ValueCodecTest.Layer;
import io.gradus.exercises.wire.WireViolation.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes as somebody would send them who wants to be believed, or to break the reader. */
class HostileBytesTest {
  private static final WireLimits LIMITS = new WireLimits(1000, 8, 50, 100, 40, 200);

  private final ValueCodec codec = new ValueCodec(LIMITS);
  private final Conversation conversation = new Conversation(new ValueCodec(WireLimits.DEFAULT));

  record Point(int x, int y) {}

  private interface Script {
    void write(CBORGenerator out) throws IOException;
  }

  private static byte[] cbor(Script script) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CBORGenerator out = new CBORFactory().createGenerator(bytes)) {
      script.write(out);
    }
    return bytes.toByteArray();
  }

  private void refused(Type type, byte[] bytes, Reason reason, String message) {
    assertThatThrownBy(() -> codec.decode(bytes, type, "result"))
        .isInstanceOfSatisfying(
            WireViolation.class,
            e -> {
              assertThat(e).hasMessage(message);
              assertThat(e.reason()).isEqualTo(reason);
            });
  }

  private void refused(Type type, Script script, Reason reason, String message) throws IOException {
    refused(type, cbor(script), reason, message);
  }

  @Test
  void numbersOfAnotherKind() throws IOException {
    refused(
        int.class,
        out -> out.writeNumber(1L << 31),
        Reason.WRONG_KIND,
        "result: 2147483648 is out of range for int");
    refused(
        long.class,
        out -> out.writeNumber(BigInteger.ONE.shiftLeft(63)),
        Reason.WRONG_KIND,
        "result: is out of range for long");
    refused(
        byte.class,
        out -> out.writeNumber(-129),
        Reason.WRONG_KIND,
        "result: -129 is out of range for byte");
    String real = "a floating-point number of another width or kind";
    refused(
        int.class,
        out -> out.writeNumber(1.0),
        Reason.WRONG_KIND,
        "result: expected int, got " + real);
    refused(
        float.class,
        out -> out.writeNumber(1.0),
        Reason.WRONG_KIND,
        "result: expected float, got " + real);
    refused(
        double.class,
        out -> out.writeNumber(1f),
        Reason.WRONG_KIND,
        "result: expected double, got " + real);
    refused(
        double.class,
        out -> out.writeNumber(1),
        Reason.WRONG_KIND,
        "result: expected double, got a whole number");
    refused(
        boolean.class,
        out -> out.writeNumber(1),
        Reason.WRONG_KIND,
        "result: expected boolean, got a whole number");
    refused(
        int.class,
        out -> out.writeString("7"),
        Reason.WRONG_KIND,
        "result: expected int, got a text");
    refused(
        String.class,
        out -> out.writeNumber(7),
        Reason.WRONG_KIND,
        "result: expected String, got a whole number");
  }

  @ParameterizedTest
  @CsvSource({
    "f6, int, result: is null", // null
    "f7, int, result: is null", // undefined
    "e5, int, 'result: expected int, got bytes'", // simple value 5
    "c101, int, result: carries a CBOR tag",
    "c24101, int, result: is out of range for int", // bignum 1
    "'', int, result: is missing",
    "0101, int, result: is followed by something else",
    "19, int, result: is broken CBOR", // its two bytes are missing
    "ff, int, result: is broken CBOR", // end of nothing
    "1c, int, result: is broken CBOR", // reserved
    "5a7fffffff00, float[], result: is broken CBOR", // 2 GB that never come
    "7a7fffffff61, String, result: is broken CBOR",
    "43000000, float[], 'result: 3 bytes are no row of float'",
    "4102, boolean[], 'result: 1 bytes are no row of boolean'",
    "9f01, int[], 'result: expected row of int, got a list'",
    "62c328, String, result: is broken CBOR", // not UTF-8
  })
  void brokenBytes(String hex, String type, String message) {
    Class<?> declared =
        switch (type) {
          case "int" -> int.class;
          case "String" -> String.class;
          case "int[]" -> int[].class;
          case "float[]" -> float[].class;
          default -> boolean[].class;
        };
    assertThatThrownBy(() -> codec.decode(HexFormat.of().parseHex(hex), declared, "result"))
        .isInstanceOf(WireViolation.class)
        .hasMessage(message);
  }

  @Test
  void recordsHaveAllTheirComponentsOnce() throws IOException {
    refused(
        Point.class,
        out -> {
          out.writeStartObject();
          out.writeNumberField("x", 1);
          out.writeEndObject();
        },
        Reason.MALFORMED,
        "result: lacks y");
    refused(
        Point.class,
        out -> {
          out.writeStartObject();
          out.writeNumberField("x", 1);
          out.writeNumberField("x", 2);
          out.writeEndObject();
        },
        Reason.MALFORMED,
        "result.x: comes twice");
    refused(
        Point.class,
        out -> {
          out.writeStartObject();
          out.writeStringField("@class", "javax.script.ScriptEngineManager");
          out.writeEndObject();
        },
        Reason.MALFORMED,
        "result: has an unknown component \"@class\"");
    refused(
        Point.class,
        out -> {
          out.writeStartArray();
          out.writeEndArray();
        },
        Reason.WRONG_KIND,
        "result: expected record, got a list");
  }

  @Test
  void mapsHaveKeysOnce() throws IOException {
    Type type = ValueCodecTest.type("counts");
    refused(
        type,
        out -> {
          out.writeStartObject();
          out.writeNumberField("\u001b[31m", 1);
          out.writeNumberField("\u001b[31m", 1);
          out.writeEndObject();
        },
        Reason.MALFORMED,
        "result[\"?[31m\"]: comes twice");
  }

  @Test
  void enumsAreKnown() throws IOException {
    refused(
        Layer.class,
        out -> out.writeString("CONVOLUTION"),
        Reason.WRONG_KIND,
        "result: no Layer is named \"CONVOLUTION\"");
  }

  @Test
  void aRecordMayRefuseItsComponents() throws IOException {
    byte[] bytes =
        cbor(
            out -> {
              out.writeStartObject();
              out.writeNumberField("value", -1);
              out.writeEndObject();
            });
    assertThatThrownBy(() -> codec.decode(bytes, ValueCodecTest.Positive.class, "result"))
        .isInstanceOf(WireViolation.class)
        .hasMessageStartingWith("result: is no valid Positive: must be positive, is -1x")
        .hasMessageMatching(".{1,120}");
  }

  private static Script tensor(String type, long[] shape, int bytes) {
    return out -> {
      out.writeStartObject();
      out.writeStringField("type", type);
      out.writeArrayFieldStart("shape");
      for (long axis : shape) {
        out.writeNumber(axis);
      }
      out.writeEndArray();
      out.writeBinaryField("bytes", new byte[bytes]);
      out.writeEndObject();
    };
  }

  @Test
  void tensorsAreWhatTheirShapeSays() throws IOException {
    Type type = Tensor.class;
    refused(
        type,
        tensor("FLOAT32", new long[] {2, -3}, 24),
        Reason.WRONG_KIND,
        "result.shape: axis 1 is negative: -3");
    refused(
        type,
        tensor("FLOAT32", new long[] {1L << 32, 1L << 32}, 0),
        Reason.TOO_LARGE,
        "result.shape: the product of its axes overflows");
    refused(
        type,
        tensor("FLOAT32", new long[] {1L << 62}, 0),
        Reason.TOO_LARGE,
        "result.shape: the product of its axes overflows");
    refused(
        type,
        tensor("FLOAT64", new long[] {2}, 8),
        Reason.WRONG_KIND,
        "result.shape: asks for 16 bytes, 8 came");
    refused(
        type,
        tensor("FLOAT16", new long[] {2}, 4),
        Reason.WRONG_KIND,
        "result.type: no DType is named \"FLOAT16\"");
    refused(
        type, tensor("INT8", new long[17], 0), Reason.TOO_LARGE, "result.shape: more than 16 axes");
    refused(
        type,
        tensor("INT8", new long[] {201}, 201),
        Reason.TOO_LARGE,
        "result.bytes: 201 bytes, allowed are 200");
  }

  @Test
  void limitsHold() throws IOException {
    Type integers = ValueCodecTest.type("integers");
    refused(
        integers,
        out -> {
          out.writeStartArray();
          for (int i = 0; i < 51; i++) {
            out.writeNumber(i);
          }
          out.writeEndArray();
        },
        Reason.TOO_LARGE,
        "result: has more than 50 entries");
    refused(
        String.class,
        out -> out.writeString("y".repeat(41)),
        Reason.TOO_LARGE,
        "result: exceeds a limit on nesting or length");
    refused(
        ValueCodecTest.Tree.class,
        HexFormat.of().parseHex("bf686368696c6472656e9f".repeat(20)),
        Reason.TOO_LARGE,
        "result" + ".children[0]".repeat(4) + ".children: nested deeper than 8");
    refused(int[].class, new byte[1001], Reason.TOO_LARGE, "result: 1001 bytes");
    refused(
        ValueCodecTest.type("pairs"),
        out -> {
          out.writeStartArray();
          for (int i = 0; i < 50; i++) {
            out.writeStartArray();
            out.writeNumber(i);
            out.writeEndArray();
          }
          out.writeEndArray();
        },
        Reason.TOO_LARGE,
        "result[49][0]: more than 100 values");
  }

  @Test
  void framesAreJudgedByTheirLengthFirst() {
    frame("7fffffff", "frame: claims 2147483647 bytes, allowed are 1 to 1000");
    frame("ffffffff", "frame: claims 4294967295 bytes, allowed are 1 to 1000");
    frame("00000000", "frame: claims 0 bytes, allowed are 1 to 1000");
    frame("000003e9", "frame: claims 1001 bytes, allowed are 1 to 1000");
    frame("0000", "frame: ended inside its length");
    frame("0000000401", "frame: ended after 1 of 4 bytes");
  }

  private static void frame(String hex, String message) {
    InputStream in = new ByteArrayInputStream(HexFormat.of().parseHex(hex));
    assertThatThrownBy(() -> Frames.read(in, LIMITS))
        .isInstanceOf(WireViolation.class)
        .hasMessage(message);
  }

  @Test
  void framesFollowEachOther() throws IOException {
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    Frames.write(pipe, new byte[] {1, 2}, LIMITS);
    Frames.write(pipe, new byte[] {3}, LIMITS);
    InputStream in = new ByteArrayInputStream(pipe.toByteArray());
    assertThat(Frames.read(in, LIMITS)).contains(new byte[] {1, 2});
    assertThat(Frames.read(in, LIMITS)).contains(new byte[] {3});
    assertThat(Frames.read(in, LIMITS)).isEmpty();
    assertThatThrownBy(() -> Frames.write(pipe, new byte[1001], LIMITS))
        .isInstanceOf(WireViolation.class);
    assertThatThrownBy(() -> Frames.write(pipe, new byte[0], LIMITS))
        .isInstanceOf(WireViolation.class);
  }

  @Test
  void printedTextIsNoFrame() {
    InputStream in = new ByteArrayInputStream("loss 0.3\n".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> Frames.read(in, LIMITS))
        .isInstanceOfSatisfying(
            WireViolation.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
  }

  @Test
  void messagesAreOfAKnownKind() throws IOException {
    message(out -> out.writeString("result"), "frame.kind: unknown: \"result\"");
    message(out -> out.writeString("call"), "call: lacks method");
    message(out -> out.writeNumber(7), "frame.kind: expected String, got a whole number");
  }

  /** A frame of the given kind with an empty map as its body. */
  private void message(Script kind, String expected) throws IOException {
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    byte[] frame =
        cbor(
            out -> {
              out.writeStartObject();
              out.writeNumberField("id", 1);
              out.writeFieldName("kind");
              kind.write(out);
              out.writeBinaryField("body", new byte[] {(byte) 0xa0});
              out.writeEndObject();
            });
    Frames.write(pipe, frame, LIMITS);
    assertThatThrownBy(() -> conversation.receive(new ByteArrayInputStream(pipe.toByteArray())))
        .isInstanceOf(WireViolation.class)
        .hasMessage(expected);
  }

  @Test
  void messagesComeBack() throws IOException {
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    Message.Failure failure =
        new Message.Failure(
            Message.Failure.Kind.EXCEPTION,
            "a.B",
            "no",
            List.of("c"),
            List.of(new Message.StackLine("e.F", "g", "F.java", 3)));
    conversation.send(pipe, 5, failure);
    assertThat(conversation.receive(new ByteArrayInputStream(pipe.toByteArray())))
        .contains(new Conversation.Numbered(5, failure));
  }
}
