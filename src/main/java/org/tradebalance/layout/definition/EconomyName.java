package org.tradebalance.layout.definition;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Period;

/**
 * A name of an economy.
 *
 * @param name as some publisher or code list writes it
 * @param economy code of the economy
 * @param from first month in which the name means it; null where open
 * @param to last month in which the name means it; null where open
 */
public record EconomyName(String name, String economy, @Nullable Period from, @Nullable Period to)
    implements Serializable {

  /** Whether there is a month in which both hold. */
  boolean meets(EconomyName other) {
    return (to == null || other.from == null || other.from.endMonth() <= to.endMonth())
        && (other.to == null || from == null || from.endMonth() <= other.to.endMonth());
  }
}
