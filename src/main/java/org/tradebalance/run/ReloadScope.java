package org.tradebalance.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.store.ledger.LoadedContent;
import org.tradebalance.trade.Period;

/**
 * Which of the contents that are in the database a run reads and stores again. Files are selected
 * whole: one that states a month of the period is read again with all its months.
 *
 * @param all every content
 * @param from only contents that state this period or a later one; null for no limit
 * @param to only contents that state this period or an earlier one; null for no limit
 * @param file only the content of this name below the input folder, or whose hash begins so
 * @param dataset only contents that feed this dataset
 */
public record ReloadScope(
    boolean all,
    @Nullable Period from,
    @Nullable Period to,
    @Nullable String file,
    @Nullable String dataset) {

  /** What is known stays as it is: the usual run. */
  public static final ReloadScope NOTHING = new ReloadScope(false, null, null, null, null);

  /** Everything. */
  public static final ReloadScope EVERYTHING = new ReloadScope(true, null, null, null, null);

  /** What the parameters of a run say. */
  public static ReloadScope of(Map<String, String> parameters) {
    return new ReloadScope(
        Boolean.parseBoolean(parameters.get("all")),
        period(parameters.get("from")),
        period(parameters.get("to")),
        parameters.get("file"),
        parameters.get("dataset"));
  }

  /** The same as parameters of a run; only what is set. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    put(parameters, "all", all ? "true" : null);
    put(parameters, "from", from);
    put(parameters, "to", to);
    put(parameters, "file", file);
    put(parameters, "dataset", dataset);
    return parameters;
  }

  /** Whether anything is selected. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  boolean selects(LoadedContent loaded) {
    if (isNothing()) {
      return false;
    }
    return (from == null || loaded.to().endMonth() >= from.startMonth())
        && (to == null || loaded.from().startMonth() <= to.endMonth())
        && (file == null || loaded.name().equals(file) || loaded.sha256().startsWith(file))
        && (dataset == null || loaded.datasets().contains(dataset));
  }

  /** The hashes of the contents that are selected. */
  public Set<String> contents(List<LoadedContent> loaded) {
    return loaded.stream()
        .filter(this::selects)
        .map(LoadedContent::sha256)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }

  private static @Nullable Period period(@Nullable String text) {
    return text == null ? null : Period.parse(text);
  }
}
