package io.gradus.languageserver.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.course.Course;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CourseIndexTest {
  @Test
  @DisplayName("the server reads the same course as the command line")
  void same() {
    Course course = Course.load(getClass().getClassLoader());

    assertThat(CourseIndex.load().exercises()).isEqualTo(course.exercises()).isNotEmpty();
  }
}
