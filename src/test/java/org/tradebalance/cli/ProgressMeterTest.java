package org.tradebalance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Long steps say how far they are, short ones say nothing. */
class ProgressMeterTest {

  private final StringWriter terminal = new StringWriter();
  private final AtomicLong seconds = new AtomicLong();
  private final ProgressMeter meter =
      new ProgressMeter(new PrintWriter(terminal), () -> seconds.get() * 1_000_000_000L);

  @Test
  void aLongStepSaysPartsRateAndTimeLeft() {
    meter.parts("scan", 40);
    for (int part = 0; part < 8; part++) {
      meter.part();
    }
    seconds.set(4);
    meter.part();
    meter.part();
    assertThat(terminal.toString().strip())
        .isEqualTo("scan: 9 of 40, 2.3 a second, about 14 s left");
  }

  @Test
  void theLineIsGoneWhenTheStepIs() {
    meter.parts("store", 2);
    seconds.set(3);
    meter.part();
    meter.part();
    String[] lines = terminal.toString().split("\r", -1);
    assertThat(lines[1]).startsWith("  store: 1 of 2");
    assertThat(lines[3]).isBlank().hasSameSizeAs(lines[1]);
    assertThat(lines[4]).isEmpty();
  }

  @Test
  void aShortStepSaysNothing() {
    meter.parts("publish", 20);
    for (int part = 0; part < 20; part++) {
      meter.part();
    }
    assertThat(terminal.toString()).isEmpty();
  }

  @Test
  void nothingIsSaidWhereNobodyLooks() {
    ProgressMeter blind = new ProgressMeter(null, () -> seconds.addAndGet(1) * 1_000_000_000L);
    blind.parts("scan", 3);
    blind.part();
    blind.part();
    assertThat(terminal.toString()).isEmpty();
  }
}
