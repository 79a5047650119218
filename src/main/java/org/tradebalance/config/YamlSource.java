package org.tradebalance.config;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file of the configuration, for messages that name the line. Lines are looked up when there
 * is something to complain about: no night pays for them.
 *
 * @param file name of the file, as messages give it
 * @param text what it holds
 */
record YamlSource(String file, String text) {

  /**
   * The values in the file.
   *
   * @throws ConfigurationException where it is not YAML, a key stands twice, or it asks for types
   */
  @Nullable Object load() {
    try {
      return yaml().load(text);
    } catch (YAMLException e) {
      throw ConfigurationException.notYaml(file, e);
    }
  }

  /**
   * What to throw where something is wrong.
   *
   * @param path where, as in {@code tables[0].columns[2].flow}; empty for the whole file
   */
  ConfigurationException wrong(String path, String what) {
    return wrong(path, what, line(path));
  }

  ConfigurationException wrong(String path, String what, int line) {
    return new ConfigurationException(
        file + (path.isEmpty() ? "" : ".") + path + ": " + what + " (line " + line + ")");
  }

  /** The line of a path, from 1; of the nearest thing around it where there is no such path. */
  int line(String path) {
    Node node = yaml().compose(new StringReader(text));
    int line = node == null ? 0 : node.getStartMark().getLine();
    String rest = path;
    while (!rest.isEmpty()) {
      NodeTuple entry = node instanceof MappingNode mapping ? entry(mapping, rest) : null;
      if (entry != null) {
        line = entry.getKeyNode().getStartMark().getLine();
        node = entry.getValueNode();
        rest = rest.substring(key(entry).length());
      } else if (node instanceof SequenceNode list && rest.startsWith("[")) {
        node = list.getValue().get(Integer.parseInt(rest.substring(1, rest.indexOf(']'))));
        line = node.getStartMark().getLine();
        rest = rest.substring(rest.indexOf(']') + 1);
      } else {
        break;
      }
      rest = rest.startsWith(".") ? rest.substring(1) : rest;
    }
    return line + 1;
  }

  /** The entry that a path goes on with: the longest, as a key may have dots of its own. */
  private static @Nullable NodeTuple entry(MappingNode mapping, String path) {
    NodeTuple longest = null;
    for (NodeTuple entry : mapping.getValue()) {
      String key = key(entry);
      boolean begins =
          path.startsWith(key)
              && (path.length() == key.length() || ".[".indexOf(path.charAt(key.length())) >= 0);
      if (begins && (longest == null || key.length() > key(longest).length())) {
        longest = entry;
      }
    }
    return longest;
  }

  private static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options));
  }
}
