package org.tradebalance.seasonal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.NavigableMap;
import java.util.TreeMap;
import jdplus.sa.base.api.diagnostics.CombinedSeasonalityTest.IdentifiableSeasonality;
import jdplus.toolkit.base.api.processing.ProcessingLog;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.api.timeseries.regression.ModellingContext;
import jdplus.x13.base.api.x13.X13Spec;
import jdplus.x13.base.core.x13.X13Kernel;
import jdplus.x13.base.core.x13.X13Results;
import org.tradebalance.metric.MetricState;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * X-13 with the specification RSA5: automatic model, outliers, trading days and Easter. Amounts
 * come out rounded to whole thousands of dollars, far above the noise of binary arithmetic, so that
 * every machine writes the same.
 */
final class X13 {

  /** X-11 needs three years; models of fewer than five are revised too much to be published. */
  static final int SHORTEST = 60;

  private static final double UNACCEPTABLE = 1;
  private static final int THOUSANDS = -3;

  private X13() {}

  /** Adjusts the amounts of months. */
  static Adjusted adjust(NavigableMap<Period, Usd> months) {
    if (months.size() < SHORTEST) {
      return Adjusted.not(MetricState.TOO_SHORT);
    }
    Period first = months.firstKey();
    if (months.lastKey().ordinal() - first.ordinal() + 1 != months.size()) {
      return Adjusted.not(MetricState.GAP);
    }
    X13Results results;
    try {
      results = process(first, months);
    } catch (RuntimeException e) {
      // The estimation has no answer, for a series of zeros for instance; the data are at fault.
      return Adjusted.not(MetricState.POOR_QUALITY);
    }
    if (!results.isValid() || results.getDiagnostics() == null) {
      return Adjusted.not(MetricState.POOR_QUALITY);
    }
    double q = results.getDiagnostics().getMstatistics().getQ();
    BigDecimal quality =
        Double.isFinite(q) ? BigDecimal.valueOf(q).setScale(4, RoundingMode.HALF_UP) : null;
    IdentifiableSeasonality seasonality =
        results
            .getDiagnostics()
            .getGenericDiagnostics()
            .combinedSeasonalityTests()
            .linearizedTest()
            .getSummary();
    if (seasonality == IdentifiableSeasonality.None) {
      return new Adjusted(MetricState.NOT_SEASONAL, quality, months);
    }
    MetricState state =
        quality == null || q >= UNACCEPTABLE ? MetricState.POOR_QUALITY : MetricState.OK;
    return new Adjusted(state, quality, rounded(first, results));
  }

  private static X13Results process(Period first, NavigableMap<Period, Usd> months) {
    double[] values =
        months.values().stream()
            .mapToDouble(amount -> amount.toBigDecimal().doubleValue())
            .toArray();
    return X13Kernel.of(X13Spec.RSA5, ModellingContext.getActiveContext())
        .process(
            TsData.ofInternal(TsPeriod.monthly(first.year(), first.lastMonth()), values),
            ProcessingLog.dummy());
  }

  private static NavigableMap<Period, Usd> rounded(Period first, X13Results results) {
    NavigableMap<Period, Usd> months = new TreeMap<>();
    Period month = first;
    for (double value : results.getFinals().getD11final().getValues().toArray()) {
      months.put(
          month, Usd.of(BigDecimal.valueOf(value).setScale(THOUSANDS, RoundingMode.HALF_EVEN)));
      month = month.next();
    }
    return months;
  }
}
