package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.trade.Observation;

/**
 * The cases of all publishers, saved in the ways in which people save files: each says the same to
 * the last figure, or is refused as a whole with the reason. There is nothing in between.
 */
class DisguisesTest {

  private static final String SAME = "same";
  private static final String REJECTED = "rows rejected: ";
  private static final String DIFFERENT = "DIFFERENT: ";

  /**
   * What the file does not tell: thousands and millions may have three decimals, and the end-use
   * code 00000 without its zeros is that of a whole category.
   */
  private static final Map<Disguise, List<String>> NOBODY_KNOWS =
      Map.of(
          Disguise.GERMAN,
          List.of("au-abs-merchandise--imports", "us-census-country--codes-without-zeros"),
          Disguise.THOUSANDS,
          List.of("de-destatis-by-country"),
          Disguise.CODES_AS_FLOATS,
          List.of("us-census-api-end-use-exports"),
          Disguise.ZEROS_LOST,
          List.of("us-census-api-end-use-exports"));

  private static final long SEED = 20_261_130;
  private static final int CASES_OF_EACH = 2;
  private static final Path REPORT = Path.of("target", "disguises.md");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Disguise.class)
  void aFileSavedInAnotherWaySaysTheSameOrIsRefused(Disguise disguise) throws IOException {
    List<PublisherCase> cases = new ArrayList<>(cases());
    Collections.shuffle(cases, new Random(SEED + disguise.name().hashCode()));
    for (PublisherCase example : cases.subList(0, CASES_OF_EACH)) {
      if (!isKnownToNobody(disguise, example)) {
        assertThat(outcome(example, disguise)).as(example.name()).doesNotStartWith(DIFFERENT);
      }
    }
  }

  @Test
  @Tag("campaign")
  void everyCaseInEveryWay() throws IOException {
    Map<Disguise, List<String>> outcomes = new LinkedHashMap<>();
    List<String> different = new ArrayList<>();
    for (Disguise disguise : Disguise.values()) {
      if (!disguise.name().matches(System.getProperty("disguise", ".*"))) {
        continue;
      }
      for (PublisherCase example : cases()) {
        String outcome = outcome(example, disguise);
        outcomes.computeIfAbsent(disguise, each -> new ArrayList<>()).add(outcome);
        if (outcome.startsWith(DIFFERENT) && !isKnownToNobody(disguise, example)) {
          different.add(disguise.words() + " | " + example + " | " + outcome);
        }
      }
    }
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report(outcomes));
    assertThat(different).isEmpty();
  }

  private static boolean isKnownToNobody(Disguise disguise, PublisherCase example) {
    return NOBODY_KNOWS.getOrDefault(disguise, List.of()).contains(example.name());
  }

  private static String report(Map<Disguise, List<String>> outcomes) {
    StringBuilder table =
        new StringBuilder("| saved | the same | refused | rows rejected | different | by |\n");
    table.append("|---|---:|---:|---:|---:|---|\n");
    outcomes.forEach(
        (disguise, each) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %s |%n",
                    disguise.words(),
                    each.stream().filter(SAME::equals).count(),
                    each.stream().filter(outcome -> outcome.startsWith("TB-")).count(),
                    each.stream().filter(outcome -> outcome.startsWith(REJECTED)).count(),
                    each.stream().filter(outcome -> outcome.startsWith(DIFFERENT)).count(),
                    each.stream()
                        .filter(
                            outcome -> outcome.startsWith("TB-") || outcome.startsWith(REJECTED))
                        .map(outcome -> outcome.replace(REJECTED, ""))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")))));
    return table.toString();
  }

  /** {@link #SAME}, the code of the refusal, or what is different. */
  private String outcome(PublisherCase example, Disguise disguise) throws IOException {
    Path place = Files.createTempDirectory(folder, "disguise");
    Path plain = example.write(Files.createDirectory(place.resolve("plain")));
    DisguisedTable table;
    try {
      table = DisguisedTable.of(example, plain);
    } catch (RefusedFileException e) {
      throw new IllegalStateException(example.name(), e);
    }
    Path saved =
        disguise.write(table, example.fileName(), Files.createDirectory(place.resolve("saved")));
    ReadFile read = ReadFile.of(saved, PublisherCase.rates());
    if (read.refusal() != null) {
      return read.refusal().code().id();
    }
    FileResult loaded = read.loaded();
    SortedMap<String, String> expected =
        figures(ReadFile.of(plain, PublisherCase.rates()).loaded());
    SortedMap<String, String> found = figures(loaded);
    if (found.equals(expected)) {
      return SAME;
    }
    boolean summed = PureCore.CATALOGUE.layouts().get(read.layout()).reading().summed();
    // A sum lacks its rejected rows.
    if (!loaded.rejections().isEmpty()
        && (summed
            ? expected.keySet().containsAll(found.keySet())
            : expected.entrySet().containsAll(found.entrySet()))) {
      return REJECTED + loaded.rejections().get(0).issues().get(0).code().id();
    }
    return DIFFERENT + Arrays.asList(difference(expected, found), difference(found, expected));
  }

  private static String difference(Map<String, String> one, Map<String, String> other) {
    return one.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(other.get(entry.getKey())))
        .limit(2)
        .map(Object::toString)
        .collect(Collectors.joining("; "));
  }

  private static SortedMap<String, String> figures(FileResult result) {
    SortedMap<String, String> figures = new TreeMap<>();
    for (Observation flow : result.flows()) {
      if (flow.figure().amount() != null) {
        figures.put(flow.key() + " " + flow.period().frequency(), flow.figure().toString());
      }
    }
    return figures;
  }

  /** Those of one sheet, which a text can hold, with amounts in dollars. */
  private static List<PublisherCase> cases() throws IOException {
    return PublisherCase.all()
        .filter(example -> CaseSheet.of(example).size() == 1)
        .filter(example -> !example.layout().contains("rates"))
        .toList();
  }
}
