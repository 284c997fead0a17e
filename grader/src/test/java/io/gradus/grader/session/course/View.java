package io.gradus.grader.session.course;

import java.util.List;

/** What a hidden test calls, without a probe. */
public interface View {
  int number(int x);

  float[] scaled(float[] values, float factor);

  List<String> words(int count);

  default int twice(int x) {
    return number(x) + number(x);
  }
}
