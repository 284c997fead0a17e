package io.gradus.grader.corpus;

import java.util.List;

/**
 * A training of the course whose curve a learner is to judge, and what the course says of it. The
 * diagnoses that fit were written down from that before any of them was trained.
 */
enum CourseCurve {
  PENGUINS(
      "2.28",
      "penguins 4-10-3, standardised",
      "falls fast and smoothly",
      100,
      "good stopped-early slow"),
  PENGUINS_RAW("2.34", "penguins 4-10-3, raw", "the scale is the cause", 100, "not-scaled"),
  PENGUINS_SHUFFLED(
      "2.29", "penguins 4-10-3, labels shuffled", "hardly falls, jitters", 100, "not-learning"),
  WEATHER("3.23", "weather 100-50", "overfits, since about epoch 10", 200, "overfitting"),
  WEATHER_10_5("3.24", "weather 10-5", "overfitting less, not gone", 200, "overfitting good"),
  WEATHER_3_3("3.24", "weather 3-3", "the same, less still", 200, "overfitting good"),
  WEATHER_EARLY(
      "3.25", "weather 100-50, early stopping", "part slowly after 8", 200, "good overfitting"),
  WEATHER_BATCH_NORM(
      "3.27", "weather, batch norm, stopping", "validation flat", 1000, "good overfitting"),
  CNN("4.58", "CNN of CIFAR-10", "overfits", 20, "overfitting"),
  CNN_DROPOUT("4.59", "CNN, dropout 0.2", "smaller gap, still overfits", 20, "overfitting good"),
  MUSIC("7.14", "music 68-8-2", "overfits after about 100", 800, "overfitting"),
  MUSIC_DEEP("7.14", "music 68-8-4-2", "overfits more", 800, "overfitting");

  /** Epochs without a new best that early stopping allows, as in the course. */
  static final int PATIENCE = 10;

  private final String row;
  private final String title;
  private final String says;
  private final int epochs;
  private final String right;

  CourseCurve(String row, String title, String says, int epochs, String right) {
    this.row = row;
    this.title = title;
    this.says = says;
    this.epochs = epochs;
    this.right = right;
  }

  /** Number of the exercise. */
  String row() {
    return row;
  }

  String title() {
    return title;
  }

  /** What the course says of the curve, in short. */
  String says() {
    return says;
  }

  /** How many at most. */
  int epochs() {
    return epochs;
  }

  boolean stopsEarly() {
    return this == WEATHER_EARLY || this == WEATHER_BATCH_NORM;
  }

  boolean isClassification() {
    return switch (this) {
      case PENGUINS, PENGUINS_RAW, PENGUINS_SHUFFLED, CNN, CNN_DROPOUT -> true;
      default -> false;
    };
  }

  /** Whether this first diagnosis fits; its last part, such as {@code slow}. */
  boolean isRight(String diagnosis) {
    return List.of(right.split(" ", -1)).contains(diagnosis);
  }

  /** What it is compared with where it mends another one. */
  List<CourseCurve> mends() {
    return switch (this) {
      case PENGUINS -> List.of(PENGUINS_RAW);
      case WEATHER_10_5, WEATHER_3_3, WEATHER_EARLY, WEATHER_BATCH_NORM -> List.of(WEATHER);
      case CNN_DROPOUT -> List.of(CNN);
      default -> List.of();
    };
  }
}
