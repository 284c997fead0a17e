package io.gradus.grader.corpus;

import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Weather;
import java.util.List;
import java.util.Random;

/** The datasets of the corpus: two of the course's, four that are drawn. Inputs are not scaled. */
final class Tasks {
  static final List<String> NAMES =
      List.of("penguins", "weather", "moons", "clouds", "friedman", "bars");

  /** Features of the weather that are used; all 89 make every small network over-fit. */
  private static final int WEATHER_FEATURES = 20;

  private static final int BARS = 8;

  private final Penguins penguins;
  private final Weather weather;

  Tasks(Penguins penguins, Weather weather) {
    this.penguins = penguins;
    this.weather = weather;
  }

  /** The real data where it is here, else the stand-ins. */
  static Tasks ofThisMachine() {
    return new Tasks(Penguins.load(), Weather.load());
  }

  /** What the course's rows are, for people. */
  String data() {
    return penguins.source() + "; " + weather.source();
  }

  /** One draw. */
  Task draw(String name, long seed) {
    Random random = new Random(31 * seed + name.hashCode());
    return switch (name) {
      case "penguins" ->
          Task.of(name, 3, 0, rows(penguins.trainX(), penguins.trainY()), 175, 49, random);
      case "weather" -> Task.of(name, 0, 0, weather(), 600, 120, random);
      case "moons" -> Task.of(name, 2, 0, moons(1000, random), 600, 150, random);
      case "clouds" -> Task.of(name, 4, 0, clouds(2000, random), 1500, 200, random);
      case "friedman" -> Task.of(name, 0, 0, friedman(900, random), 500, 150, random);
      case "bars" -> Task.of(name, 3, BARS, bars(2000, random), 1500, 200, random);
      default -> throw new IllegalArgumentException("no task " + name);
    };
  }

  private static Task.Rows rows(float[][] x, int[] y) {
    float[] targets = new float[y.length];
    for (int i = 0; i < y.length; i++) {
      targets[i] = y[i];
    }
    return new Task.Rows(x, targets);
  }

  private Task.Rows weather() {
    Task.Rows all =
        new Task.Rows(weather.train().x(), weather.train().y())
            .and(new Task.Rows(weather.validation().x(), weather.validation().y()))
            .and(new Task.Rows(weather.test().x(), weather.test().y()));
    float[][] some = new float[all.size()][];
    for (int i = 0; i < some.length; i++) {
      some[i] = java.util.Arrays.copyOf(all.x()[i], WEATHER_FEATURES);
    }
    return new Task.Rows(some, all.y());
  }

  /** Two crescents that hold each other. */
  private static Task.Rows moons(int count, Random random) {
    float[][] x = new float[count][2];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      double angle = Math.PI * random.nextDouble();
      boolean upper = i % 2 == 0;
      double across = upper ? Math.cos(angle) : 1 - Math.cos(angle);
      double up = upper ? Math.sin(angle) : 0.5 - Math.sin(angle);
      x[i][0] = (float) (100 * (across + 0.2 * random.nextGaussian()));
      x[i][1] = (float) (up + 0.2 * random.nextGaussian());
      y[i] = i % 2;
    }
    return new Task.Rows(x, y);
  }

  /** Four classes of two clouds each in ten dimensions, of very different units. */
  private static Task.Rows clouds(int count, Random random) {
    double[][] centres = new double[8][10];
    double[] units = new double[10];
    for (int j = 0; j < 10; j++) {
      units[j] = Math.pow(10, random.nextInt(5) - 1);
      for (double[] centre : centres) {
        centre[j] = 1.1 * random.nextGaussian();
      }
    }
    float[][] x = new float[count][10];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      int cloud = random.nextInt(8);
      y[i] = cloud % 4;
      for (int j = 0; j < 10; j++) {
        x[i][j] = (float) (units[j] * (centres[cloud][j] + random.nextGaussian()));
      }
    }
    return new Task.Rows(x, y);
  }

  /** Friedman's first function (Multivariate adaptive regression splines, 1991), with noise. */
  private static Task.Rows friedman(int count, Random random) {
    float[][] x = new float[count][8];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      double[] u = random.doubles(8).toArray();
      y[i] =
          (float)
              (10 * Math.sin(Math.PI * u[0] * u[1])
                  + 20 * (u[2] - 0.5) * (u[2] - 0.5)
                  + 10 * u[3]
                  + 5 * u[4]
                  + random.nextGaussian());
      for (int j = 0; j < 8; j++) {
        x[i][j] = (float) (u[j] * Math.pow(10, j % 4));
      }
    }
    return new Task.Rows(x, y);
  }

  /** Pictures of 8 by 8 with a level, an upright or a slanted bar, in bytes, with noise. */
  private static Task.Rows bars(int count, Random random) {
    float[][] x = new float[count][BARS * BARS];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      int kind = random.nextInt(3);
      int at = random.nextInt(BARS);
      y[i] = kind;
      for (int row = 0; row < BARS; row++) {
        for (int column = 0; column < BARS; column++) {
          boolean lit =
              kind == 0 ? row == at : kind == 1 ? column == at : (row + column) % BARS == at;
          double value = 60 + (lit ? 90 : 0) + 45 * random.nextGaussian();
          x[i][row * BARS + column] = (float) Math.max(0, Math.min(255, value));
        }
      }
    }
    return new Task.Rows(x, y);
  }
}
