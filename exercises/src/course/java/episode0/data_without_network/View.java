package episode0.data_without_network;

import java.util.List;

/** The contract in values. */
public interface View {
  /**
   * What lies where, before the search.
   *
   * @param name the file that is looked for
   * @param sha256 its checksum
   * @param copies by folder: a list with the content of the copy there, or an empty one
   * @param online a list with what the network has; an empty one if the network is off
   */
  record Scene(String name, String sha256, List<List<String>> copies, List<String> online) {}

  /**
   * What the search came to.
   *
   * @param folder place of the folder that the found file lies in; -1 if none of them, or nothing
   *     was found
   * @param content of the found file; empty if nothing was found
   * @param problem what was thrown instead; empty if a path was returned
   * @param downloads how often the network was asked
   * @param cached what lies in the last folder afterwards: a list with the content, or an empty one
   */
  record Outcome(int folder, String content, String problem, int downloads, List<String> cached) {}

  /** Searches in fresh folders. */
  Outcome find(Scene scene);
}
