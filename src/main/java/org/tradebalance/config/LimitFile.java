package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.extract.LimitRules;
import org.tradebalance.extract.Limits;

/** Reads {@code config/limits.yml}. */
final class LimitFile {

  static final String NAME = "limits.yml";

  private static final String FILES = "files";

  private LimitFile() {}

  /**
   * Reads it.
   *
   * @throws ConfigurationException naming the key, where it is wrong
   */
  static LimitRules read(ConfigFiles files) {
    Node root = Node.parse("config/" + NAME, files.text(NAME)).allow("limits", "sources");
    Limits general =
        limits(
            root.node("limits").allow("file-bytes", "entries", "unpacked-bytes", "ratio"),
            Limits.DEFAULT);
    List<LimitRules.Rule> rules = new ArrayList<>();
    for (Node node : root.nodes("sources")) {
      node.allow(FILES, "file-bytes", "entries", "unpacked-bytes", "ratio");
      String pattern = node.text(FILES);
      Limits limits = limits(node, general);
      rules.add(node.read(FILES, text -> new LimitRules.Rule(pattern, limits)).orElseThrow());
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
    return node.read(
            key,
            text -> {
              long count = Long.parseLong(text);
              if (count < 1) {
                throw new IllegalArgumentException(text + " is less than 1; no file would pass");
              }
              return count;
            })
        .orElse(otherwise);
  }
}
