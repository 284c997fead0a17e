package io.gradus.exercises.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which of the ten steps of the deep-learning workflow a method does. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {
  /** The step, 1 (formulate the problem) to 10 (share the model). */
  int value();
}
