package org.tradebalance.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides a run besides the configuration, as it stands in the parameters of its
 * job and in the database.
 *
 * @param input the folder of the extracts, absolute
 * @param again what is loaded again
 * @param date the date of the run, which a restart does not change
 */
public record RunParameters(Path input, ReloadScope again, LocalDate date) {

  /** Name of the parameter that holds the input folder. */
  public static final String INPUT = "input";

  /** Name of the parameter that holds the date of the run. */
  public static final String DATE = "run-date";

  /** The names of all of them. */
  public static final Set<String> NAMES =
      Set.of(INPUT, DATE, "all", "from", "to", "file", "dataset");

  /**
   * Reads them.
   *
   * @param texts the parameters by name
   * @param today the date where none is given
   * @throws IllegalArgumentException where one of them cannot be read or the input is missing
   */
  public static RunParameters of(Map<String, String> texts, LocalDate today) {
    @Nullable String input = texts.get(INPUT);
    if (input == null) {
      throw new IllegalArgumentException(
          "the job parameter '" + INPUT + "' is missing: the folder of the extracts");
    }
    return new RunParameters(
        Path.of(input).toAbsolutePath().normalize(),
        ReloadScope.of(texts),
        Optional.ofNullable(texts.get(DATE)).map(LocalDate::parse).orElse(today));
  }

  /** The same by name; only what is set. */
  SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>(again.parameters());
    texts.put(INPUT, input.toString());
    texts.put(DATE, date.toString());
    return texts;
  }
}
