package io.gradus.exercises.kit.plot;

import io.gradus.datasets.cache.AtomicFile;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;

/**
 * Draws plots and writes them as PNG. Loaded when a first picture is drawn, and Java's graphics
 * with it: neither grading nor a worker's start needs them.
 */
final class Pictures {
  /** Pixels of the file per point of the drawing, so that a picture is sharp on fine screens. */
  static final int SCALE = 2;

  private static final String HEADLESS = "java.awt.headless";
  private static final String COORDINATES =
      "/META-INF/maven/org.knowm.xchart/xchart/pom.properties";
  private static final String NO_FONTS =
      "This machine has no fonts that Java can use, so no picture can be drawn. Install a font and"
          + " fontconfig (Debian, Ubuntu: apt install fontconfig fonts-dejavu-core; Fedora: dnf"
          + " install fontconfig dejavu-sans-fonts; Alpine: apk add fontconfig font-dejavu).";

  private Pictures() {}

  /** What is painted, in points. */
  interface Drawing {
    int width();

    int height();

    void paint(Graphics2D graphics);
  }

  static Path write(Plot plot, Path file, Theme theme) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    if (!target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      throw new IllegalArgumentException(
          "The picture is a PNG file; let the name '%s' end with .png."
              .formatted(target.getFileName()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image(plot, theme), "png", bytes)) {
      throw new IOException("This Java has no writer for PNG");
    }
    Files.createDirectories(target.getParent());
    AtomicFile.write(target, bytes.toByteArray());
    return target;
  }

  static BufferedImage image(Plot plot, Theme theme) {
    requireFonts();
    // Not read from ImageIO's disk cache: a learner's temporary folder may be full or read-only.
    ImageIO.setUseCache(false);
    Palette palette = Palette.of(theme);
    Drawing drawing = drawing(plot, palette);
    BufferedImage image =
        new BufferedImage(
            drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setColor(palette.background());
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(SCALE, SCALE);
      drawing.paint(graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static Drawing drawing(Plot plot, Palette palette) {
    if (plot instanceof LineChart chart) {
      return XyPicture.of(chart, palette);
    } else if (plot instanceof ScatterChart chart) {
      return XyPicture.of(chart, palette);
    } else if (plot instanceof RocChart chart) {
      return XyPicture.of(chart, palette);
    } else if (plot instanceof PairPlot chart) {
      return new PairPicture(chart, palette);
    } else if (plot instanceof HeatMap chart) {
      return new HeatPicture(chart, palette);
    } else {
      return new NetworkPicture((NetworkGraph) plot, palette);
    }
  }

  /**
   * Tries whether Java can measure text here.
   *
   * @throws IllegalStateException if it can't; the message says what to install
   */
  static void requireFonts() {
    if (System.getProperty(HEADLESS) == null) {
      // A picture needs no screen, and a DISPLAY that leads nowhere must not matter.
      System.setProperty(HEADLESS, "true");
    }
    try {
      boolean some =
          GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length
              > 0;
      if (some && font(Font.PLAIN, 12).canDisplay('a')) {
        return;
      }
    } catch (RuntimeException | LinkageError | InternalError e) {
      // Which of these it is depends on the JDK, and on whether fontconfig or FreeType is missing.
      throw new IllegalStateException(NO_FONTS, e);
    }
    throw new IllegalStateException(NO_FONTS);
  }

  /** The drawing library's name and version, as its jar says. */
  static String library() {
    Properties properties = new Properties();
    try (InputStream in = XYChart.class.getResourceAsStream(COORDINATES)) {
      if (in == null) {
        return "XChart, version not stated in its jar";
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The jar of XChart cannot be read", e);
    }
    return "XChart " + properties.getProperty("version");
  }

  static Font font(int style, int points) {
    return new Font(Font.SANS_SERIF, style, points);
  }
}
