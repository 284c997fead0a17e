package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.Text;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.Optional;

/** Vocabularies made of a list of words: as many entries as there are different words in it. */
final class Vocabularies implements Knowledge {
  private static final String TYPE = "ai.djl.modality.nlp.DefaultVocabulary";
  private static final String WORDS = "this$words";

  @Override
  public Optional<Value> call(Invocation call) {
    boolean made =
        call.receiver().isEmpty()
            && call.type().qualified().equals(TYPE)
            && call.name().equals("new")
            && call.count() == 1;
    if (!made || !(call.argument(0) instanceof Sequence words) || !words.isExact()) {
      return Optional.empty();
    }
    if (!words.values().stream().allMatch(Text.class::isInstance)) {
      return Optional.empty();
    }
    Thing vocabulary = new Thing(call.heap(), call.type(), call.span());
    long different = words.values().stream().distinct().count();
    vocabulary.set(call.heap(), WORDS, new Whole(Size.of(different), "int"));
    return Optional.of(vocabulary);
  }

  /** How many entries a vocabulary has; a symbol where that is not known. */
  static Size size(Value vocabulary) {
    return vocabulary instanceof Thing thing && thing.get(WORDS).isPresent()
        ? Settings.size(thing.get(WORDS).get())
        : Size.symbol("words");
  }
}
