package io.gradus.grader.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class WorkspacePomTest {
  @Test
  @DisplayName("a workspace takes the plugins that our own build has already fetched")
  void samePlugins() throws Exception {
    Map<String, String> ours = plugins(Path.of("../pom.xml"));
    Map<String, String> theirs =
        plugins(Path.of(WorkspaceSetup.class.getResource("pom.xml").toURI()));

    assertThat(theirs).containsKeys("maven-compiler-plugin", "maven-resources-plugin");
    assertThat(ours).containsAllEntriesOf(theirs);
  }

  private static Map<String, String> plugins(Path pom) throws Exception {
    Map<String, String> versions = new TreeMap<>();
    NodeList plugins =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(pom.toFile())
            .getElementsByTagName("plugin");
    for (int i = 0; i < plugins.getLength(); i++) {
      Node plugin = plugins.item(i);
      child(plugin, "version")
          .ifPresent(version -> versions.put(child(plugin, "artifactId").orElseThrow(), version));
    }
    return versions;
  }

  private static Optional<String> child(Node parent, String name) {
    NodeList children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(node -> node.getNodeName().equals(name))
        .map(Node::getTextContent)
        .findFirst();
  }
}
