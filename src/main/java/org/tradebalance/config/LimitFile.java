package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.extract.LimitRules;
import org.tradebalance.extract.Limits;

/** Reads {@code config/limits.yml}. */
final class LimitFile {

  static final String NAME = "limits.yml";

  private LimitFile() {}

  /**
   * Reads it.
   *
   * @throws ConfigurationException naming the key, where it is wrong
   */
  static LimitRules read(ConfigFiles files) {
    Node root = Node.read(files, NAME, "limits");
    Limits general = limits(root.node("limits"), Limits.DEFAULT);
    List<LimitRules.Rule> rules = new ArrayList<>();
    for (Node node : root.nodes("sources")) {
      Limits limits = limits(node, general);
      rules.add(node.read("files", pattern -> new LimitRules.Rule(pattern, limits)).orElseThrow());
    }
    return new LimitRules(general, rules);
  }

  private static Limits limits(Node node, Limits otherwise) {
    return new Limits(
        count(node, "file-bytes", otherwise.fileBytes()),
        (int) Math.min(Integer.MAX_VALUE, count(node, "entries", otherwise.entries())),
        count(node, "unpacked-bytes", otherwise.unpackedBytes()),
        (int) Math.min(Integer.MAX_VALUE, count(node, "ratio", otherwise.ratio())));
  }

  private static long count(Node node, String key, long otherwise) {
    return node.read(key, Long::valueOf).orElse(otherwise);
  }
}
