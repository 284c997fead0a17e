package io.gradus.grader.workspace;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Finds the folder in which Maven, and every editor that asks it, keeps jars on this machine. */
public final class LocalRepository {
  private static final Pattern OPTION =
      Pattern.compile("-Dmaven\\.repo\\.local=(?:\"([^\"]+)\"|'([^']+)'|(\\S+))");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

  private LocalRepository() {}

  /**
   * As Maven would find it: {@code -Dmaven.repo.local} in {@code MAVEN_ARGS} or {@code MAVEN_OPTS},
   * {@code localRepository} in the user's or Maven's {@code settings.xml}, else {@code
   * ~/.m2/repository}. The folder need not exist.
   *
   * @param environment such as {@link System#getenv()}
   * @param userHome the home that Java knows, for that is the one Maven takes
   * @throws IOException if a {@code settings.xml} can't be read; the message names it
   */
  public static Path find(Map<String, String> environment, Path userHome) throws IOException {
    for (String variable : List.of("MAVEN_ARGS", "MAVEN_OPTS")) {
      Matcher option = OPTION.matcher(environment.getOrDefault(variable, ""));
      if (option.find()) {
        return Path.of(
            Stream.of(option.group(1), option.group(2), option.group(3))
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow());
      }
    }
    for (Path settings : settings(environment, userHome)) {
      Optional<String> named = localRepository(settings);
      if (named.isPresent()) {
        return Path.of(filled(named.get(), environment, userHome));
      }
    }
    return userHome.resolve(".m2").resolve("repository");
  }

  private static List<Path> settings(Map<String, String> environment, Path userHome) {
    return Stream.concat(
            Stream.of(userHome.resolve(".m2").resolve("settings.xml")),
            Stream.of("MAVEN_HOME", "M2_HOME")
                .map(environment::get)
                .filter(home -> home != null && !home.isEmpty())
                .map(home -> Path.of(home, "conf", "settings.xml")))
        .filter(Files::isRegularFile)
        .toList();
  }

  private static Optional<String> localRepository(Path settings) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      NodeList children =
          builder
              .parse(new InputSource(new StringReader(Files.readString(settings))))
              .getDocumentElement()
              .getChildNodes();
      for (int i = 0; i < children.getLength(); i++) {
        if ("localRepository".equals(children.item(i).getLocalName())) {
          return Optional.of(children.item(i).getTextContent().strip())
              .filter(text -> !text.isEmpty());
        }
      }
      return Optional.empty();
    } catch (SAXException e) {
      throw new IOException(settings + " is not well-formed XML: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This JDK's XML parser has no secure mode", e);
    }
  }

  private static String filled(String text, Map<String, String> environment, Path userHome) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              String name = match.group(1);
              String value =
                  name.equals("user.home")
                      ? userHome.toString()
                      : name.startsWith("env.")
                          ? environment.get(name.substring("env.".length()))
                          : System.getProperty(name);
              return Matcher.quoteReplacement(value == null ? match.group() : value);
            });
  }
}
