package io.gradus.grader.corpus;

import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Weather;
import io.gradus.exercises.kit.prepare.Scaler;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The rows of the course's trainings; pictures and music come from the user's own folders. */
final class CourseRows {
  /** Of the course's 5000 as many as train in a minute: fewer over-fit sooner, not less. */
  private static final int PICTURES = 1500;

  private static final int MORE_PICTURES = 500;

  /** On one sheet. */
  private static final int SHEET = 1000;

  private static final int SIDE = 32;
  private static final int FEATURES = 68;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final List<Path> folders;

  /**
   * Rows of this machine.
   *
   * @param folders those of {@code GRADUS_DATASETS}
   */
  CourseRows(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * Rows to learn from and to validate on.
   *
   * @param x {@code (N, ...)}, flat
   * @param y {@code (N, outputs)}; with classes {@code (N, 1)}
   * @param side of the square pictures, 0 for tables
   * @param source for people
   */
  record Both(
      float[][] x,
      float[][] y,
      float[][] validationX,
      float[][] validationY,
      int side,
      String source) {}

  /** The rows of a training; empty where they are not on this machine. */
  Optional<Both> of(CourseCurve curve, long seed) throws IOException {
    return switch (curve) {
      case PENGUINS, PENGUINS_RAW, PENGUINS_SHUFFLED -> Optional.of(penguins(curve, seed));
      case WEATHER, WEATHER_10_5, WEATHER_3_3, WEATHER_EARLY, WEATHER_BATCH_NORM ->
          Optional.of(weather());
      case CNN, CNN_DROPOUT -> pictures();
      case MUSIC, MUSIC_DEEP -> music(seed);
    };
  }

  private static Both penguins(CourseCurve curve, long seed) {
    Penguins penguins = Penguins.load();
    float[][] x = penguins.trainX();
    float[][] others = penguins.testX();
    if (curve != CourseCurve.PENGUINS_RAW) {
      Scaler.Fitted scaler = Scaler.standard().fit(x);
      x = scaler.apply(x);
      others = scaler.apply(others);
    }
    float[][] y = column(penguins.trainY());
    if (curve == CourseCurve.PENGUINS_SHUFFLED) {
      List<float[]> labels = new ArrayList<>(List.of(y));
      Collections.shuffle(labels, new Random(seed));
      y = labels.toArray(float[][]::new);
    }
    return new Both(x, y, others, column(penguins.testY()), 0, penguins.source());
  }

  private static float[][] column(int[] values) {
    float[][] column = new float[values.length][1];
    for (int i = 0; i < values.length; i++) {
      column[i][0] = values[i];
    }
    return column;
  }

  private static float[][] column(float[] values) {
    float[][] column = new float[values.length][];
    for (int i = 0; i < values.length; i++) {
      column[i] = new float[] {values[i]};
    }
    return column;
  }

  private static Both weather() {
    Weather weather = Weather.load();
    return new Both(
        weather.train().x(),
        column(weather.train().y()),
        weather.validation().x(),
        column(weather.validation().y()),
        0,
        weather.source());
  }

  private Optional<Path> find(String dataset, String file) {
    return folders.stream()
        .map(folder -> folder.resolve(dataset).resolve(file))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The first of the sheets of training pictures and the first of the test pictures. */
  private Optional<Both> pictures() throws IOException {
    Optional<Path> train = find("cifar10", "cifar10_batch_0.png");
    Optional<Path> more = find("cifar10", "cifar10_batch_1.png");
    Optional<Path> test = find("cifar10", "cifar10_batch_50.png");
    Optional<Path> labels = find("cifar10", "cifar10_labels.js");
    if (train.isEmpty() || more.isEmpty() || test.isEmpty() || labels.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> classes = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(Files.readString(labels.get(), StandardCharsets.US_ASCII));
    while (numbers.find()) {
      classes.add(Integer.parseInt(numbers.group()));
    }
    float[][] pictures = Arrays.copyOf(sprites(train.get(), SHEET), PICTURES);
    System.arraycopy(sprites(more.get(), PICTURES - SHEET), 0, pictures, SHEET, PICTURES - SHEET);
    return Optional.of(
        new Both(
            pictures,
            classes(classes.subList(0, PICTURES)),
            sprites(test.get(), MORE_PICTURES),
            classes(classes.subList(50_000, 50_000 + MORE_PICTURES)),
            SIDE,
            "real data: cifar10_batch_0.png, cifar10_batch_1.png, cifar10_batch_50.png"));
  }

  private static float[][] classes(List<Integer> numbers) {
    return column(numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Row k of the sprite is picture k, column i its pixel; to channels first, 0 to 1. */
  private static float[][] sprites(Path file, int count) throws IOException {
    BufferedImage sheet = ImageIO.read(file.toFile());
    if (sheet == null || sheet.getWidth() != SIDE * SIDE || sheet.getHeight() < count) {
      throw new IOException(file + " is no sheet of pictures of " + SIDE + " by " + SIDE);
    }
    float[][] pictures = new float[count][3 * SIDE * SIDE];
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < SIDE * SIDE; i++) {
        int colour = sheet.getRGB(i, k);
        for (int channel = 0; channel < 3; channel++) {
          pictures[k][channel * SIDE * SIDE + i] = ((colour >> (16 - 8 * channel)) & 255) / 255f;
        }
      }
    }
    return pictures;
  }

  /** 68 features, latitude and longitude in degrees; 30 % are kept to validate on. */
  private Optional<Both> music(long seed) throws IOException {
    Optional<Path> file = find("music", "default_features_1059_tracks.txt");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<float[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file.get(), StandardCharsets.US_ASCII)) {
      String[] fields = line.split(",", -1);
      float[] row = new float[fields.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = Float.parseFloat(fields[i]);
      }
      rows.add(row);
    }
    Collections.shuffle(rows, new Random(seed));
    int train = rows.size() * 7 / 10;
    return Optional.of(
        new Both(
            part(rows.subList(0, train), 0, FEATURES),
            part(rows.subList(0, train), FEATURES, FEATURES + 2),
            part(rows.subList(train, rows.size()), 0, FEATURES),
            part(rows.subList(train, rows.size()), FEATURES, FEATURES + 2),
            0,
            "real data: default_features_1059_tracks.txt"));
  }

  private static float[][] part(List<float[]> rows, int from, int to) {
    return rows.stream().map(row -> Arrays.copyOfRange(row, from, to)).toArray(float[][]::new);
  }
}
