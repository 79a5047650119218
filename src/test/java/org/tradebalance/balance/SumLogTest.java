package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Law;
import org.tradebalance.trade.ObservationBits;

class SumLogTest {

  @Test
  void sumsOfAnyFiguresAreThoseOfAMapInOrder() {
    Law.of(
        random -> {
          SumLog log = new SumLog(1 << 20);
          SortedMap<Long, Long> expected = new TreeMap<>();
          int spread = 1 + random.nextInt(60);
          for (int count = random.nextInt(5_000); count > 0; count--) {
            long figure = random.nextLong() >>> 1 & -1L >>> random.nextInt(spread);
            long amount = random.nextInt();
            log.add(figure, amount);
            expected.merge(figure, amount, Long::sum);
          }
          assertThat(asMap(log.drain().summed())).containsExactlyEntriesOf(expected);
        });
  }

  @Test
  void figuresAsThePartnersReportThemAreInOrder() {
    Law.of(
        random -> {
          SumLog log = new SumLog(1 << 20);
          SortedMap<Long, Long> expected = new TreeMap<>();
          for (int count = random.nextInt(2_000); count > 0; count--) {
            long figure =
                ObservationBits.of(
                    random.nextInt(20),
                    random.nextInt(20),
                    random.nextInt(9),
                    random.nextInt(9),
                    random.nextInt(3),
                    random.nextInt(2),
                    random.nextInt(3));
            log.add(figure, count);
            expected.merge(ObservationBits.mirrored(figure), (long) count, Long::sum);
          }
          assertThat(asMap(log.drain().summed().mirrored())).containsExactlyEntriesOf(expected);
        });
  }

  @Test
  void aLogIsEmptyAfterItsSumsWereTakenOut() {
    SumLog log = new SumLog(1 << 20);
    log.add(7, 1);
    log.drain();
    log.add(7, 2);

    assertThat(asMap(log.drain().summed())).containsOnly(Map.entry(7L, 2L));
    assertThat(log.drain().size()).isZero();
  }

  @Test
  void aSumThatLeavesSixtyFourBitsIsAnError() {
    SumLog neighbours = new SumLog(1 << 20);
    neighbours.add(1, Long.MAX_VALUE);
    assertThatThrownBy(() -> neighbours.add(1, 1)).isInstanceOf(ArithmeticException.class);

    SumLog apart = new SumLog(1 << 20);
    apart.add(1, Long.MAX_VALUE);
    apart.add(2, 1);
    apart.add(1, 1);
    Sums sums = apart.drain();
    assertThatThrownBy(sums::summed).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void sumsThatAreMergedAreThoseThatArePutInOrder() {
    Law.of(
        random -> {
          SumLog all = new SumLog(1 << 20);
          List<SumSource> parts = new ArrayList<>();
          for (int part = random.nextInt(9); part > 0; part--) {
            SumLog log = new SumLog(1 << 20);
            for (int count = random.nextInt(300); count > 0; count--) {
              long figure = random.nextInt(500);
              log.add(figure, count);
              all.add(figure, count);
            }
            parts.add(log.drain().summed().source());
          }
          SumSource expected = all.drain().summed().source();
          SumSource merged = new SumMerge(parts);
          for (; expected.figure() != SumSource.END; expected.next(), merged.next()) {
            assertThat(merged.figure()).isEqualTo(expected.figure());
            assertThat(merged.amount()).isEqualTo(expected.amount());
          }
          assertThat(merged.figure()).isEqualTo(SumSource.END);
        });
  }

  private static SortedMap<Long, Long> asMap(Sums sums) {
    SortedMap<Long, Long> map = new TreeMap<>();
    long last = -1;
    for (int at = 0; at < sums.size(); at++) {
      assertThat(sums.figure(at)).isGreaterThan(last);
      last = sums.figure(at);
      map.put(last, sums.amount(at));
    }
    return map;
  }
}
