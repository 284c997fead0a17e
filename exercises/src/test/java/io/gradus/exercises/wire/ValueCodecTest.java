package io.gradus.exercises.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.exercises.wire.WireViolation.Reason;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCodecTest {
  private final ValueCodec codec = new ValueCodec(WireLimits.DEFAULT);

  enum Layer {
    LINEAR,
    RELU
  }

  record Shape(Layer layer, List<Long> axes, Optional<String> name) {}

  record Network(Map<String, Shape> layers, Tensor weights, double[][] rows, boolean frozen) {}

  record Tree(List<Tree> children) {}

  record Positive(int value) {
    Positive {
      if (value <= 0) {
        throw new IllegalArgumentException("must be positive, is " + value + "x".repeat(500));
      }
    }
  }

  /** Each method's return type is a type to try. */
  @SuppressWarnings("unused")
  interface Types {
    boolean bool();

    byte octet();

    short small();

    int whole();

    long large();

    float single();

    double twice();

    String text();

    Layer layer();

    Network network();

    Tree tree();

    Positive positive();

    Tensor tensor();

    List<Integer> integers();

    List<Double> doubles();

    List<String> texts();

    Map<String, Float> floats();

    Map<String, Integer> counts();

    Optional<Layer> maybe();

    List<List<Optional<Map<String, Long>>>> nested();

    boolean[] flags();

    byte[] bytes();

    short[][] shorts();

    int[] ints();

    long[][][] longs();

    float[][] matrix();

    double[] column();

    String[][] words();

    Object any();

    char character();

    List<?> wild();

    Map<Integer, String> keyed();

    float[][][][] rankFour();

    Layer[] layers();

    List<List<Integer>> pairs();
  }

  static Type type(String name) {
    for (Method method : Types.class.getMethods()) {
      if (method.getName().equals(name)) {
        return method.getGenericReturnType();
      }
    }
    throw new IllegalArgumentException(name);
  }

  private Object roundTrip(Object value, String type) throws WireViolation {
    return codec.decode(codec.encode(value, type(type), "result"), type(type), "result");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bool",
        "octet",
        "small",
        "whole",
        "large",
        "single",
        "twice",
        "text",
        "layer",
        "network",
        "tree",
        "tensor",
        "integers",
        "doubles",
        "texts",
        "floats",
        "counts",
        "maybe",
        "nested",
        "flags",
        "bytes",
        "shorts",
        "ints",
        "longs",
        "matrix",
        "column",
        "words"
      })
  void whatIsWrittenIsRead(String type) throws WireViolation {
    for (int seed = 0; seed < 40; seed++) {
      Object value = new RandomValues(new SplittableRandom(seed)).of(type(type));
      assertThat(roundTrip(value, type))
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .withEqualsForType((a, b) -> a.equals(b), Float.class)
          .withEqualsForType((a, b) -> a.equals(b), Double.class)
          .isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"network", "nested", "matrix", "tensor", "floats", "words"})
  void noBrokenBytesDoMoreThanViolate(String type) throws WireViolation {
    SplittableRandom random = new SplittableRandom(7);
    int refused = 0;
    for (int seed = 0; seed < 60; seed++) {
      Object value = new RandomValues(new SplittableRandom(seed)).of(type(type));
      byte[] whole = codec.encode(value, type(type), "result");
      for (int i = 0; i < 20; i++) {
        byte[] broken =
            Arrays.copyOf(whole, whole.length - random.nextInt(Math.min(3, whole.length)));
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        try {
          Object read = codec.decode(broken, type(type), "result");
          codec.encode(read, type(type), "again"); // what is taken is a value of the type
        } catch (WireViolation e) {
          refused++;
          assertThat(e.getMessage()).startsWith("result").hasSizeLessThan(300);
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void bitsOfFloatsSurvive() throws WireViolation {
    float odd = Float.intBitsToFloat(0x7fc12345);
    assertThat(Float.floatToRawIntBits((Float) roundTrip(odd, "single"))).isEqualTo(0x7fc12345);
    float[][] ragged = {{Float.POSITIVE_INFINITY}, {}, {-0f, 1}};
    assertThat((float[][]) roundTrip(ragged, "matrix")).isDeepEqualTo(ragged);
  }

  @Test
  void whatIsReadCanNotBeChanged() throws WireViolation {
    assertThat((List<?>) roundTrip(List.of(1, 2), "integers")).isUnmodifiable();
    assertThatThrownBy(() -> ((Map<?, ?>) roundTrip(Map.of("a", 1f), "floats")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "character", "wild", "keyed", "rankFour", "layers"})
  void otherTypesAreTheAuthorsMistake(String type) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueCodec.requireSupported(type(type)))
        .withMessageContaining("can't cross the pipe");
  }

  private void refuses(Object value, String type, Reason reason, String message) {
    assertThatThrownBy(() -> codec.encode(value, type(type), "result"))
        .isInstanceOfSatisfying(
            WireViolation.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e).hasMessageContaining(message);
            });
  }

  @Test
  void aLearnersNullHasAPlace() {
    refuses(null, "text", Reason.NULL, "result: is null");
    refuses(Arrays.asList(1, null), "integers", Reason.NULL, "result[1]: is null");
    refuses(new float[][] {{1}, null}, "matrix", Reason.NULL, "result[1]: is null");
    refuses(new String[][] {{null}}, "words", Reason.NULL, "result[0][0]: is null");
    Map<String, Float> floats = new HashMap<>();
    floats.put("a key that is longer than what is repeated", null);
    refuses(floats, "floats", Reason.NULL, "result[\"a key that is longer th…\"]: is null");
    refuses(
        new Network(Map.of("l", new Shape(null, List.of(), Optional.empty())), null, null, true),
        "network",
        Reason.NULL,
        "result.layers[\"l\"].layer: is null");
  }

  @Test
  void aLearnersHeapPollutionHasAPlace() {
    refuses(
        List.of(1, "two"),
        "integers",
        Reason.WRONG_KIND,
        "result[1]: expected Integer, got java.lang.String");
    refuses(Map.of(3, 1f), "floats", Reason.WRONG_KIND, "key that is not a String");
  }

  @Test
  void sizesAreLimitedOnTheWayOut() {
    ValueCodec small = new ValueCodec(new WireLimits(400, 4, 10, 12, 20, 64));
    assertThatThrownBy(() -> small.encode("x".repeat(21), String.class, "r"))
        .hasMessageContaining("more than 20 characters");
    assertThatThrownBy(() -> small.encode(new byte[65], byte[].class, "r"))
        .hasMessageContaining("65 bytes, allowed are 64");
    assertThatThrownBy(() -> small.encode(Collections.nCopies(11, 1), type("integers"), "r"))
        .hasMessageContaining("more than 10 entries");
    Tree tree = new Tree(List.of());
    for (int i = 0; i < 4; i++) {
      tree = new Tree(List.of(tree));
    }
    Tree deep = tree;
    assertThatThrownBy(() -> small.encode(deep, Tree.class, "r"))
        .hasMessageContaining("nested deeper than 4");
    assertThatThrownBy(() -> small.encode(new byte[7][60], byte[][].class, "r"))
        .hasMessageContaining("larger than 400 bytes");
    assertThatThrownBy(() -> small.encode(Collections.nCopies(7, List.of(1)), type("pairs"), "r"))
        .hasMessageContaining("more than 12 values");
  }

  @Test
  void aNeverEndingListEnds() {
    List<Integer> endless =
        new AbstractList<>() {
          @Override
          public Integer get(int index) {
            return index;
          }

          @Override
          public int size() {
            return Integer.MAX_VALUE;
          }
        };
    refuses(endless, "integers", Reason.TOO_LARGE, "more than 200000 entries");
    List<Tree> self = new ArrayList<>();
    Tree loop = new Tree(self);
    self.add(loop);
    refuses(loop, "tree", Reason.TOO_LARGE, "nested deeper than 32");
  }

  @Test
  void argumentsHaveTheirOwnTypes() throws WireViolation {
    List<Type> types = List.of(float[].class, type("integers"), int.class);
    byte[] bytes = codec.encodeAll(List.of(new float[] {1}, List.of(2), 3), types, "argument");
    List<Object> read = codec.decodeAll(bytes, types, "argument");
    assertThat(read.get(1)).isEqualTo(List.of(2));
    assertThat(read.get(2)).isEqualTo(3);
    assertThatThrownBy(() -> codec.decodeAll(bytes, types.subList(0, 2), "argument"))
        .hasMessage("argument: has more than 2 values");
    assertThatThrownBy(
            () -> codec.decodeAll(bytes, List.of(float[].class, int.class, int.class), "argument"))
        .hasMessage("argument[1]: expected int, got a list");
  }
}
