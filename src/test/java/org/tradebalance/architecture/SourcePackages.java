package org.tradebalance.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packages of the program as their sources say it. */
final class SourcePackages {

  private static final Path ROOT = Path.of("src/main/java/org/tradebalance");
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("\\{@(code|link)\\s+([^}]+)}");
  private static final Pattern SENTENCE = Pattern.compile("(.*?\\.)(\\s.*)?", Pattern.DOTALL);

  private SourcePackages() {}

  /** The first sentence about each package, by its name below {@code org.tradebalance}. */
  static Map<String, String> sentences() throws IOException {
    Map<String, String> sentences = new TreeMap<>();
    for (Path file : sources()) {
      if (file.endsWith("package-info.java")) {
        sentences.put(name(file), firstSentence(Files.readString(file)));
      }
    }
    return sentences;
  }

  /** The packages that have a class of a name. */
  static List<String> of(String simpleName) throws IOException {
    return sources().stream()
        .filter(file -> file.endsWith(simpleName + ".java"))
        .map(SourcePackages::name)
        .toList();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String name(Path file) {
    String below = ROOT.relativize(file.getParent()).toString();
    return below.replace(file.getFileSystem().getSeparator(), ".");
  }

  private static String firstSentence(String source) {
    Matcher comment = COMMENT.matcher(source);
    if (!comment.find()) {
      throw new IllegalArgumentException("a package without a word about it: " + source);
    }
    String text = comment.group(1).replaceAll("(?m)^\\s*\\*", " ").replaceAll("\\s+", " ").strip();
    Matcher sentence = SENTENCE.matcher(text);
    String first = sentence.matches() ? sentence.group(1) : text;
    return TAG.matcher(first)
        .replaceAll(tag -> "`" + tag.group(2).replaceAll(".*\\.(?=[A-Z])", "") + "`")
        .replace("|", "\\|");
  }
}
