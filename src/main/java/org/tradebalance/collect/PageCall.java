package org.tradebalance.collect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call for one page.
 *
 * @param source what it asks
 * @param period the period that it asks for
 * @param values the values of each list that it asks for, in the order of the lists' names
 */
record PageCall(WebSource source, YearMonth period, Map<String, List<String>> values) {

  /** Its address, without any key. */
  String address() {
    return AddressTemplate.address(source.address(), period, values);
  }

  String fileName() {
    return AddressTemplate.fileName(source.file(), period, values);
  }

  /**
   * The same question in two halves, where one of its lists has several values: what to ask where
   * the answer is cut at the limit of rows. Empty where it cannot be asked for less.
   */
  Optional<List<PageCall>> halves() {
    for (Map.Entry<String, List<String>> list : values.entrySet()) {
      int size = list.getValue().size();
      if (size > 1) {
        List<PageCall> halves = new ArrayList<>();
        for (List<String> half :
            List.of(
                list.getValue().subList(0, size / 2), list.getValue().subList(size / 2, size))) {
          Map<String, List<String>> less = new LinkedHashMap<>(values);
          less.put(list.getKey(), half);
          halves.add(new PageCall(source, period, less));
        }
        return Optional.of(halves);
      }
    }
    return Optional.empty();
  }
}
