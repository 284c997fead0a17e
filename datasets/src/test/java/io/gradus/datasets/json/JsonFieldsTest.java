package io.gradus.datasets.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
  private static JsonFields fields(String json) {
    return JsonFields.parse("x.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsEachType() {
    JsonFields fields =
        fields(
            "{'t':'a','b':true,'i':-3,'l':5000000000,'u':'https://e.org/','o':{'t':'b'},"
                + "'ts':['c'],'is':[1,2],'ns':[1,2.5],'m':[[1],[2.5]],'os':[{'t':'d'},{'t':'e'}]}");
    assertThat(fields.text("t")).isEqualTo("a");
    assertThat(fields.flag("b")).isTrue();
    assertThat(fields.integer("i")).isEqualTo(-3);
    assertThat(fields.longInteger("l")).isEqualTo(5_000_000_000L);
    assertThat(fields.address("u")).hasHost("e.org");
    assertThat(fields.object("o").text("t")).isEqualTo("b");
    assertThat(fields.texts("ts")).containsExactly("c");
    assertThat(fields.integers("is")).containsExactly(1, 2);
    assertThat(fields.numbers("ns")).containsExactly(1, 2.5);
    assertThat(fields.matrix("m")).isDeepEqualTo(new double[][] {{1}, {2.5}});
    assertThat(fields.objects("os", o -> o.text("t"))).containsExactly("d", "e");
    assertThat(fields.build(() -> "made")).isEqualTo("made");
  }

  @Test
  void whatMayBeLeftOutIsEmpty() {
    JsonFields fields = fields("{}");
    assertThat(fields.textOrEmpty("t")).isEmpty();
    assertThat(fields.flag("b")).isFalse();
    assertThat(fields.textsOrEmpty("ts")).isEmpty();
    assertThat(fields.optionalObject("o")).isEmpty();
  }

  @Test
  void namesDocumentFieldAndWhatIsExpected() {
    Map<String, Consumer<JsonFields>> wrong =
        Map.ofEntries(
            Map.entry("f: missing; a text expected", f -> f.text("f")),
            Map.entry("i: a text expected", f -> f.text("i")),
            Map.entry("t: true or false expected", f -> f.flag("t")),
            Map.entry("l: a whole number expected", f -> f.integer("l")),
            Map.entry("d: a whole number expected", f -> f.longInteger("d")),
            Map.entry("t: an address expected, found a b", f -> f.address("t")),
            Map.entry("o.x: missing; a text expected", f -> f.object("o").text("x")),
            Map.entry("i: an object expected", f -> f.object("i")),
            Map.entry("n: a text expected", f -> f.textOrEmpty("n")),
            Map.entry("is: a list of texts expected", f -> f.texts("is")),
            Map.entry("m: a list of whole numbers expected", f -> f.integers("m")),
            Map.entry("i: a list of numbers expected", f -> f.numbers("i")),
            Map.entry("is: a list of lists of numbers expected", f -> f.matrix("is")),
            Map.entry("os[1].t: missing; a text expected", f -> f.objects("os", o -> o.text("t"))));
    wrong.forEach(
        (message, ask) ->
            assertThatThrownBy(
                    () ->
                        ask.accept(
                            fields(
                                "{'t':'a b','i':1,'l':5000000000,'d':1.5,'o':{},'n':null,"
                                    + "'is':[1],'m':[[1],[2]],'os':[{'t':'d'},{}]}")))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("x.json: " + message));
  }

  @Test
  void refusesFieldsThatNobodyAskedFor() {
    JsonFields fields = fields("{'t':'a','u':1}");
    assertThatThrownBy(() -> fields.build(() -> fields.text("t")))
        .hasMessage("x.json: u: there is no such field");
  }

  @Test
  void takesOverWhatAValueRefuses() {
    JsonFields fields = fields("{'o':{}}").object("o");
    assertThatThrownBy(
            () ->
                fields.build(
                    () -> {
                      throw new IllegalArgumentException("t: too long");
                    }))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("x.json: o: t: too long");
  }
}
