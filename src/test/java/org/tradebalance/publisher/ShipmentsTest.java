package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.IssueCode;

/** What keeps a shipment out of the sums. */
class ShipmentsTest {

  private static final List<String> HEADER =
      List.of("Date", "HS Code", "Value", "Currency", "Country of Origin");

  @TempDir Path folder;

  @Test
  void onlyGoodShipmentsAreSummedAndEveryOtherSaysWhy() throws IOException {
    Path file =
        Variant.AS_IT_IS.write(
            List.of(
                HEADER,
                List.of("2024-05-01", "840999", "10.25", "USD", "Germany"),
                List.of("2024-05-02", "840999", "5", "USD", "DEU"),
                List.of("2024-05-03", "840999", "100", "EUR", "Germany"),
                List.of("2024-05-01", "840999", "10.25", "USD", "France"),
                List.of("2024-05-02", "840999", "5", "USD", "FRA"),
                List.of("2024-05-03", "NULL", "100", "USD", "Germany"),
                List.of("2024-05-03", "840999", "NULL", "USD", "Germany"),
                List.of("2024-05-03", "840999", "100", "USD", "NULL"),
                List.of("NULL", "840999", "100", "USD", "Germany")),
            "IND_imports.csv",
            folder);

    FileResult result = PureCore.read(file);

    // A shipment of Germany has no amount: what Germany sent in all is not known.
    assertThat(result.flows())
        .extracting(each -> each.series().partner() + " " + each.figure().amount())
        .containsExactly("FRA 15.25");
    assertThat(result.inCurrency()).isEmpty();
    assertThat(result.rejections().stream().map(bad -> bad.issues().get(0).code()))
        .containsExactly(
            IssueCode.PERIOD_INVALID,
            IssueCode.NUMBER_INVALID,
            IssueCode.PARTNER_UNKNOWN,
            IssueCode.PERIOD_INVALID);
  }
}
