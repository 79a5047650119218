package org.tradebalance.trade;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A constant with the stable code that files, configuration and outputs use for it. */
public interface Coded {

  /** The code as written in files: lower case, words joined by underscores. */
  String code();

  /**
   * The constant with the given code.
   *
   * @throws IllegalArgumentException naming the known codes, where there is none
   */
  static <E extends Enum<E> & Coded> E parse(Class<E> type, String code) {
    for (E constant : type.getEnumConstants()) {
      if (constant.code().equals(code)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("'" + code + "' is not one of: " + known);
  }
}
