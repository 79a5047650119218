package org.tradebalance.collect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A file to fetch, and the calls for its pages.
 *
 * @param name its name in the input folder
 * @param calls at least one, in the order of the pages
 */
record PlannedFile(String name, List<PageCall> calls) {

  /** The files of a source on a date. */
  static List<PlannedFile> of(WebSource source, LocalDate today) {
    PeriodRange range = source.periods();
    List<YearMonth> periods = range == null ? List.of(YearMonth.from(today)) : range.until(today);
    List<Map<String, List<String>>> combinations = List.of(Map.of());
    for (String name : new TreeSet<>(source.values().keySet())) {
      ValueList list = source.values().get(name);
      List<Map<String, List<String>>> longer = new ArrayList<>();
      for (Map<String, List<String>> before : combinations) {
        for (List<String> group : list == null ? List.<List<String>>of() : list.groups()) {
          Map<String, List<String>> with = new LinkedHashMap<>(before);
          with.put(name, group);
          longer.add(with);
        }
      }
      combinations = longer;
    }
    Map<String, List<PageCall>> byName = new LinkedHashMap<>();
    for (YearMonth period : periods) {
      for (Map<String, List<String>> values : combinations) {
        PageCall call = new PageCall(source, period, values);
        byName.computeIfAbsent(call.fileName(), name -> new ArrayList<>()).add(call);
      }
    }
    return byName.entrySet().stream()
        .map(file -> new PlannedFile(file.getKey(), file.getValue()))
        .toList();
  }
}
