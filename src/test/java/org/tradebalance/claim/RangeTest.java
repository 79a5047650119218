package org.tradebalance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Law;

class RangeTest {

  @Test
  void whatIsRoundedMayBeAnyValueWithinTheRounding() {
    Range range = around("-295.4", "0.05");
    assertThat(range).isEqualTo(new Range(number("-295.45"), number("-295.35")));
    assertThat(range.meets(exactly("-295.35"))).isTrue();
    assertThat(range.meets(exactly("-295.3499"))).isFalse();
    assertThat(range.distance(exactly("-295.3499"))).isEqualByComparingTo("0.0001");
  }

  @Test
  void aChangeBetweenTwoRoundedFiguresIsKnownToWithinBothRoundings() {
    Range change = around("54.0", "0.05").minus(around("53.3", "0.05"));
    assertThat(change.low()).isEqualByComparingTo("0.6");
    assertThat(change.high()).isEqualByComparingTo("0.8");
    assertThat(change.meets(around("0.8", "0.05"))).isTrue();
    assertThat(change.meets(around("0.9", "0.05"))).isFalse();
  }

  @Test
  void aQuotientByWhatMayBeZeroIsRefused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> exactly("1").dividedBy(around("0.04", "0.05")));
  }

  @Test
  void aPercentOfADeficitIsOfItsSize() {
    Range change = Change.percent(exactly("-80"), exactly("-100"));
    assertThat(change.low()).isEqualByComparingTo("25");
    assertThat(change.high()).isEqualByComparingTo("25");
  }

  @Test
  void everyResultOfMembersIsAMemberOfTheResult() {
    Law.of(
        random -> {
          Range one = random(random);
          Range other = random(random);
          BigDecimal x = member(random, one);
          BigDecimal y = member(random, other);
          assertHolds(one.plus(other), x.add(y));
          assertHolds(one.minus(other), x.subtract(y));
          assertHolds(one.times(y), x.multiply(y));
          if (!Change.spansZero(other)) {
            assertHolds(one.dividedBy(other), x.divide(y, MathContext.DECIMAL128));
          }
        });
  }

  private static void assertHolds(Range range, BigDecimal value) {
    assertThat(range.meets(Range.exactly(value))).as("%s in %s", value, range).isTrue();
  }

  private static Range random(Random random) {
    return Range.around(
        BigDecimal.valueOf(random.nextInt(20_001) - 10_000, 1),
        BigDecimal.valueOf(random.nextInt(100), 2));
  }

  private static BigDecimal member(Random random, Range range) {
    BigDecimal part = BigDecimal.valueOf(random.nextInt(101), 2);
    return range.low().add(range.high().subtract(range.low()).multiply(part));
  }

  private static Range around(String value, String distance) {
    return Range.around(number(value), number(distance));
  }

  private static Range exactly(String value) {
    return Range.exactly(number(value));
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }
}
