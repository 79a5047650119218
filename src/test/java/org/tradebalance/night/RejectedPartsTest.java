package org.tradebalance.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.quality.FileStatus;

/** A sum whose part was rejected is missing, unless something is known of it already. */
class RejectedPartsTest {

  private static final String HEADER =
      "数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,贸易方式编码,贸易方式名称,第一数量,第一计量单位,第二数量," + "第二计量单位,美元\n";
  private static final String APRIL = row("202404", "112,印度尼西亚", "300") + "202404,08011200,x,";
  private static final String PART = "112,印度尼西亚,14,来料加工,1,千克,0,-,";
  private static final String OTHERS = row("202404", "141,越南", "7");
  private static final String MAY = row("202405", "112,印度尼西亚", "9");

  @TempDir Path folder;

  @Test
  void nothingIsKnownThenItIsMissingUntilTheWholeFileComes() {
    Night night = new Night(folder);
    Night.Told told = load(night, "imports_a.csv", APRIL + PART + "x\n" + OTHERS);
    assertThat(told.status("imports_a.csv")).isEqualTo(FileStatus.LOADED);
    assertThat(told.account("imports_a.csv").balances()).isTrue();
    assertThat(told.account("imports_a.csv").issue())
        .contains("1 of 2 sums are not published", "[TB-2081]");
    assertThat(told.figures()).hasSize(2);
    assertThat(figure(told, "IDN", "2024-04")).contains("MISSING");
    assertThat(
            figure(load(night, "imports_b.csv", APRIL + PART + "40\n" + OTHERS), "IDN", "2024-04"))
        .contains("340");
  }

  @Test
  void whatIsKnownStays() {
    Night night = new Night(folder);
    load(night, "imports_a.csv", APRIL + PART + "40\n" + OTHERS);
    Night.Told told = load(night, "imports_b.csv", APRIL + PART + "x\n" + OTHERS + MAY);
    assertThat(figure(told, "IDN", "2024-04")).contains("340");
    assertThat(figure(told, "IDN", "2024-05")).contains("9");
  }

  private static Night.Told load(Night night, String name, String rows) {
    return night.load(Map.of(name, (HEADER + rows).getBytes(StandardCharsets.UTF_8)));
  }

  private static String row(String month, String partner, String amount) {
    return month + ",08011200,x," + partner + ",10,一般贸易,1,千克,0,-," + amount + "\n";
  }

  private static String figure(Night.Told told, String partner, String period) {
    return told.figures().entrySet().stream()
        .filter(each -> each.getKey().contains(partner) && each.getKey().contains(period))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(told.figures().toString()));
  }
}
