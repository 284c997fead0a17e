package io.gradus.grader.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SizeTest {
  private final Size classes = Size.symbol("classes");
  private final Size hidden = Size.symbol("hidden");

  @Test
  void termsOfTheSameSymbolsAreAdded() {
    assertThat(classes.times(10).plus(classes)).hasToString("11·classes");
    assertThat(classes.plus(3).times(hidden.plus(1)))
        .hasToString("classes·hidden + classes + 3·hidden + 3");
    assertThat(classes.minus(classes)).isEqualTo(Size.ZERO);
    assertThat(Size.of(1400).grouped()).isEqualTo("1,400");
    assertThat(hidden.times(-12345).grouped()).isEqualTo("-12,345·hidden");
  }

  @Test
  void symbolsOfOneNameAreNotTheSame() {
    Size other = Size.symbol("classes");

    assertThat(other).isNotEqualTo(classes);
    assertThat(other.surelyDiffersFrom(classes)).isFalse();
    assertThat(classes.surelyDiffersFrom(classes.plus(1))).isTrue();
  }

  @Test
  void quotientsAreRoundedDownAndCancelled() {
    assertThat(Size.of(29).dividedBy(2)).isEqualTo(Size.of(14));
    assertThat(hidden.times(6).plus(4).dividedBy(2)).isEqualTo(hidden.times(3).plus(2));
    assertThat(hidden.plus(-4).dividedBy(2)).hasToString("⌊hidden/2⌋ - 2");
    assertThat(hidden.plus(-3).dividedBy(2)).hasToString("⌊(hidden + 1)/2⌋ - 2");
    assertThat(Size.BATCH.times(784).dividedBy(Size.of(784))).isEqualTo(Size.BATCH);
    assertThat(hidden.times(classes).dividedBy(classes)).isEqualTo(hidden);
    assertThat(hidden.dividedBy(Size.ZERO)).hasToString("?");
  }

  @Test
  void whatOverflowsIsUnknown() {
    assertThat(Size.of(Long.MAX_VALUE).plus(1)).hasToString("?");
    assertThat(Size.of(1L << 40).times(1L << 40)).hasToString("?");
    Size grown = hidden;
    for (int i = 0; i < 100; i++) {
      grown = grown.times(hidden).plus(Size.symbol("s" + i)).dividedBy(3);
    }
    assertThat(grown.toString().length()).isLessThan(2000);
  }

  @Test
  void arithmeticAgreesWithNumbersForAnyBatch() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      long batch = 1L + random.nextInt(50);
      Size symbolic = Size.BATCH;
      long number = batch;
      for (int step = 0; step < 6; step++) {
        int by = 1 + random.nextInt(6);
        switch (random.nextInt(4)) {
          case 0 -> {
            symbolic = symbolic.plus(by);
            number += by;
          }
          case 1 -> {
            symbolic = symbolic.times(by);
            number *= by;
          }
          case 2 -> {
            symbolic = symbolic.dividedBy(by);
            number = Math.floorDiv(number, by);
          }
          default -> {
            symbolic = symbolic.plus(Size.BATCH);
            number += batch;
          }
        }
      }
      assertThat(symbolic.valueFor(batch)).hasValue(number);
    }
  }
}
