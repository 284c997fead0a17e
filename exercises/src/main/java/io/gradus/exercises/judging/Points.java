package io.gradus.exercises.judging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a hidden test: what it earns, and what a learner is told where it fails. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Points {
  /** Points earned when the test passes. */
  int value();

  /**
   * The finding's code when it fails, such as {@code test/softmax-twice}; empty: {@code
   * test/<method>}.
   */
  String finding() default "";

  /** The level (1 to 3) of the hint that fits this failure; 0: the first not yet seen. */
  int hint() default 0;
}
