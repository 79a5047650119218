package org.tradebalance.night;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.tradebalance.night.MadeExtract.Place;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.FlowSeries;

/** Mistakes about how much. */
final class AmountFaults {

  private static boolean all(Place place) {
    return true;
  }

  static final List<MadeFault> KINDS =
      List.of(
          MadeFault.of("all 1,000 times", (file, random) -> scaled(file, AmountFaults::all, 3)),
          MadeFault.of("all 1/1,000", (file, random) -> scaled(file, AmountFaults::all, -3)),
          MadeFault.of("all 1,000,000 times", (file, random) -> scaled(file, AmountFaults::all, 6)),
          MadeFault.of("all 1/1,000,000", (file, random) -> scaled(file, AmountFaults::all, -6)),
          MadeFault.of(
              "all 10 times",
              (file, random) -> scaled(file, AmountFaults::all, random.nextBoolean() ? 1 : -1)),
          MadeFault.of(
              "all 100 times",
              (file, random) -> scaled(file, AmountFaults::all, random.nextBoolean() ? 2 : -2)),
          MadeFault.of(
              "rows from one on 1,000 times",
              (file, random) -> {
                int rows = file.rows.size() - file.body;
                int from = file.body + rows / 4 + random.nextInt(Math.max(1, rows / 2));
                int power = random.nextBoolean() ? 3 : -3;
                return scaled(file, place -> place.row() >= from, power);
              }),
          MadeFault.of(
              "years from one on 1,000 times",
              (file, random) -> {
                int year = Choice.year(file, random);
                int power = random.nextBoolean() ? 3 : -3;
                return scaled(file, place -> place.period().year() >= year, power);
              }),
          MadeFault.of(
              "one flow 1,000 times",
              (file, random) -> {
                Flow flow = random.nextBoolean() ? Flow.EXPORT : Flow.IMPORT;
                int power = random.nextBoolean() ? 3 : -3;
                return scaled(file, place -> place.flow() == flow, power);
              }),
          MadeFault.of(
              "a column 1,000 times",
              (file, random) -> {
                int column = Choice.column(file, random);
                int power = random.nextBoolean() ? 3 : -3;
                return file.columns().size() > 1
                    && scaled(file, place -> place.column() == column, power);
              }),
          MadeFault.of(
              "a partner 1,000 times",
              (file, random) -> {
                var series = Choice.series(file, random);
                int power = random.nextBoolean() ? 3 : -3;
                return Choice.allSeries(file).size() > 1
                    && scaled(file, place -> place.series().equals(series), power);
              }),
          MadeFault.of(
              "a figure 1,000 times",
              (file, random) -> {
                Place one = file.places.get(random.nextInt(file.places.size()));
                return scaled(file, one::equals, random.nextBoolean() ? 3 : -3);
              }),
          MadeFault.of("another unit is said", (file, random) -> unit(file)),
          MadeFault.of("1.234.567", (file, random) -> grouped(file)),
          MadeFault.of("decimal comma", (file, random) -> replaced(file, ".", ",")),
          MadeFault.of("decimal point lost", (file, random) -> replaced(file, ".", "")),
          MadeFault.of(
              "1.23E+05",
              (file, random) ->
                  Choice.change(
                      file,
                      AmountFaults::all,
                      (p, amount) -> String.format(Locale.ROOT, "%.2E", amount))),
          MadeFault.of(
              "rounded to two digits",
              (file, random) ->
                  Choice.change(
                      file,
                      AmountFaults::all,
                      (place, amount) -> amount.round(new MathContext(2)).toPlainString())),
          MadeFault.of(
              "decimals cut, rounded to hundreds",
              (file, random) ->
                  Choice.change(
                      file,
                      AmountFaults::all,
                      (p, amount) -> amount.setScale(-2, RoundingMode.HALF_UP).toPlainString())),
          MadeFault.of(
              "the first digit of a figure changed", (file, random) -> digit(file, random, true)),
          MadeFault.of("a digit of a figure changed", (file, random) -> digit(file, random, false)),
          MadeFault.of("in another currency", (file, random) -> currency(file, random)),
          MadeFault.of("figures of one product for all", (file, random) -> product(file, random)),
          MadeFault.of("changes in percent for amounts", (file, random) -> percent(file)));

  private AmountFaults() {}

  private static boolean scaled(MadeExtract file, Predicate<Place> which, int power) {
    int scale = scale(file);
    return Choice.change(
        file, which, (place, amount) -> whole(scale, amount.scaleByPowerOfTen(power)));
  }

  private static String whole(int scale, BigDecimal amount) {
    return amount.setScale(scale, RoundingMode.HALF_UP).toPlainString();
  }

  /** As many decimals as the file has at most. */
  private static int scale(MadeExtract file) {
    int most = 0;
    for (Place place : file.places) {
      String text = file.text(place);
      int point = text.indexOf('.');
      most = Math.max(most, point < 0 ? 0 : text.length() - point - 1);
    }
    return most;
  }

  private static boolean unit(MadeExtract file) {
    boolean done = false;
    for (List<String> row : file.rows) {
      for (int at = 0; at < row.size(); at++) {
        String text = row.get(at);
        String other = text.replace("In millions of dollars", "In billions of dollars");
        boolean isMultiplier = text.equals("6") && file.rows.get(0).get(at).equals("UNIT_MULT");
        other = isMultiplier ? "3" : other;
        row.set(at, other);
        done |= !other.equals(text);
      }
    }
    return done;
  }

  private static boolean grouped(MadeExtract file) {
    return Choice.change(
        file,
        AmountFaults::all,
        (place, amount) ->
            String.format(Locale.ROOT, "%,d", amount.toBigInteger()).replace(',', '.'));
  }

  private static boolean replaced(MadeExtract file, String one, String other) {
    boolean done = false;
    for (Place place : file.places) {
      String text = file.text(place);
      file.set(place, text.replace(one, other));
      done |= text.contains(one);
    }
    return done;
  }

  private static boolean digit(MadeExtract file, Random random, boolean isFirst) {
    Place place = file.places.get(random.nextInt(file.places.size()));
    StringBuilder text = new StringBuilder(file.text(place));
    int first = text.charAt(0) == '-' ? 1 : 0;
    int at = isFirst ? first : first + 1 + random.nextInt(Math.max(1, text.length() - first - 1));
    if (at >= text.length() || !Character.isDigit(text.charAt(at))) {
      return false;
    }
    int digit = text.charAt(at) - '0';
    text.setCharAt(
        at, (char) ('0' + (isFirst ? 1 + digit % 9 : (digit + 1 + random.nextInt(9)) % 10)));
    file.set(place, text.toString());
    return true;
  }

  /** A rate about 0.92 that moves a little each period, the same for all. */
  private static boolean currency(MadeExtract file, Random random) {
    int scale = scale(file);
    Map<Object, BigDecimal> rates = new HashMap<>();
    return Choice.change(
        file,
        AmountFaults::all,
        (place, amount) ->
            whole(
                scale,
                amount.multiply(
                    rates.computeIfAbsent(
                        place.period(),
                        p -> BigDecimal.valueOf(9_200 + random.nextInt(600) - 300, 4)))));
  }

  /** Another share of each series, as it is when the wrong product is chosen. */
  private static boolean product(MadeExtract file, Random random) {
    int scale = scale(file);
    Map<Object, Integer> shares = new HashMap<>();
    return Choice.change(
        file,
        AmountFaults::all,
        (place, amount) -> {
          FlowSeries line = FlowSeries.of(place.key());
          int share = shares.computeIfAbsent(line, key -> 20 + random.nextInt(200));
          int noisy = share * (90 + random.nextInt(20));
          return whole(scale, amount.multiply(BigDecimal.valueOf(noisy, 5)));
        });
  }

  private static boolean percent(MadeExtract file) {
    for (List<Place> line : Choice.lines(file)) {
      List<String> texts = Choice.texts(file, line);
      for (int at = 1; at < line.size(); at++) {
        BigDecimal before = new BigDecimal(texts.get(at - 1));
        BigDecimal now = new BigDecimal(texts.get(at));
        if (before.signum() != 0) {
          BigDecimal change =
              now.subtract(before)
                  .multiply(BigDecimal.valueOf(100))
                  .divide(before.abs(), 0, RoundingMode.HALF_UP);
          file.set(line.get(at), change.abs().toPlainString());
        }
      }
    }
    return true;
  }
}
