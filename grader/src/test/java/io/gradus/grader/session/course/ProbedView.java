package io.gradus.grader.session.course;

/** What a hidden test calls, through a probe. */
public interface ProbedView {
  /** A number with the words it came with. */
  record Answer(int number, int words) {}

  Answer answer(int x);

  void nothing();
}
