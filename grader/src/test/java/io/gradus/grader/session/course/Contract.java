package io.gradus.grader.session.course;

import java.util.List;

/** What a learner of the tests implements. */
public interface Contract {
  int number(int x);

  default float[] scaled(float[] values, float factor) {
    throw new UnsupportedOperationException("not written yet");
  }

  default List<String> words(int count) {
    throw new UnsupportedOperationException("not written yet");
  }
}
