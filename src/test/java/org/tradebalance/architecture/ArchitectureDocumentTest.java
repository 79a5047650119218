package org.tradebalance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.document.GeneratedPart;

/**
 * What {@code architecture.md} says of packages and classes is what is checked and what is there.
 */
class ArchitectureDocumentTest {

  private static final Path DOCUMENT = Path.of("src/docs/architecture.md");
  private static final Path WAY = Path.of("src/test/resources/architecture/way-of-a-cell.txt");

  @Test
  void packagesAreThoseOfTheRules() throws Exception {
    Map<String, String> allowed = table("corePackageUsesOnlyWhatTheTableAllows");
    allowed.putAll(table("outerPackageUsesOnlyWhatTheTableAllowsOfTheProgram"));
    Map<String, String> libraries = table("libraryIsUsedOnlyWhereItBelongs");
    Map<String, String> sentences = SourcePackages.sentences();
    assertThat(sentences.keySet())
        .as("every rule is about a package that is there")
        .containsAll(allowed.keySet().stream().map(ArchitectureDocumentTest::plain).toList());
    StringBuilder table =
        new StringBuilder(
            """
            | package | what it holds | of the program it uses only | libraries kept to it |
            |---|---|---|---|
            """);
    sentences.forEach(
        (name, sentence) ->
            table.append(
                "| `%s` | %s | %s | %s |\n"
                    .formatted(name, sentence, uses(name, allowed), kept(name, libraries))));
    GeneratedPart.check(DOCUMENT, "packages", ArchitectureDocumentTest.class, table.toString());
  }

  @Test
  void wayOfACellGoesThroughClassesThatAreThere() throws IOException {
    List<String> rows = new ArrayList<>();
    Set<String> packages = new HashSet<>();
    String before = "";
    int changes = 0;
    for (String line : Files.readAllLines(WAY)) {
      String[] parts = line.split(" \\| ", 3);
      List<String> homes = SourcePackages.of(parts[1]);
      assertThat(homes).as("packages that have a class %s", parts[1]).hasSize(1);
      String home = homes.get(0);
      changes += before.isEmpty() || home.equals(before) ? 0 : 1;
      before = home;
      packages.add(home);
      rows.add("| %s | `%s` | `%s` | %s |".formatted(parts[0], home, parts[1], parts[2]));
    }
    String head =
        """
        %d classes of %d packages; from one to the next the package changes %d times.

        | step | package | class | what it adds |
        |---|---|---|---|
        """
            .formatted(rows.size(), packages.size(), changes);
    GeneratedPart.check(
        DOCUMENT, "way", ArchitectureDocumentTest.class, head + String.join("\n", rows) + "\n");
  }

  /** The rows of a table of {@link ArchitectureTest}: what comes first, and what it is allowed. */
  private static Map<String, String> table(String test) throws NoSuchMethodException {
    Method method = ArchitectureTest.class.getDeclaredMethod(test, String.class, String.class);
    Map<String, String> table = new TreeMap<>();
    for (String row : method.getAnnotation(CsvSource.class).value()) {
      String[] cells = row.split(",\\s*", 2);
      table.put(cells[0], cells[1].replace("''", ""));
    }
    return table;
  }

  /** The rule of the package itself, else of the package around it. */
  private static String uses(String name, Map<String, String> allowed) {
    for (String at = name; !at.isEmpty(); at = around(at)) {
      String rule = allowed.get(at + "..");
      if (rule == null && at.equals(name)) {
        rule = allowed.get(at);
      }
      if (rule != null) {
        String self = at;
        List<String> others =
            Arrays.stream(rule.split(" ", -1))
                .filter(other -> !other.isEmpty() && !other.equals(self))
                .toList();
        return others.isEmpty() ? "nothing" : code(others);
      }
    }
    return name.equals("cli") ? "anything" : "anything but `cli`";
  }

  private static String kept(String name, Map<String, String> libraries) {
    List<String> kept =
        libraries.entrySet().stream()
            .filter(library -> List.of(library.getValue().split(" ", -1)).contains(name))
            .map(library -> plain(library.getKey()))
            .toList();
    return kept.isEmpty() ? "" : code(kept);
  }

  private static String code(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }

  private static String plain(String pattern) {
    return pattern.replace("..", "");
  }

  private static String around(String name) {
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
  }
}
