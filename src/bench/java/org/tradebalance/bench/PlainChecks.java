package org.tradebalance.bench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Leaves out what is no flow: unknown codes, what is no number, negative amounts, no amount. */
final class PlainChecks implements ItemProcessor<BaciRow, PlainFlow> {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private static final Pattern SUBHEADING = Pattern.compile("[0-9]{6}");

  private final Map<String, String> economies = new HashMap<>();

  PlainChecks(CodeTable codes) {
    codes.entries().forEach(entry -> economies.put("" + entry.code(), entry.economy()));
  }

  @Override
  public @Nullable PlainFlow process(BaciRow row) {
    String reporter = economies.get(row.i());
    String partner = economies.get(row.j());
    if (reporter == null || partner == null || !SUBHEADING.matcher(row.k()).matches()) {
      return null;
    }
    try {
      int year = Integer.parseInt(row.t());
      BigDecimal usd = new BigDecimal(row.v()).multiply(THOUSAND);
      boolean holds = usd.signum() >= 0 && usd.stripTrailingZeros().scale() <= 0;
      return holds && year >= 1700 && year < 2200
          ? new PlainFlow(year, reporter, partner, row.k().substring(0, 2), usd)
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
