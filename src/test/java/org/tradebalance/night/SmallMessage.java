package org.tradebalance.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tradebalance.golden.PureCore;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;

/** The months of a country workbook as another publisher's message states them. */
final class SmallMessage {

  private final byte[] workbook;
  private final Path folder;

  SmallMessage(byte[] workbook, Path folder) {
    this.workbook = workbook;
    this.folder = folder;
  }

  byte[] bytes() {
    StringBuilder text =
        new StringBuilder(
            "DATAFLOW,FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT,"
                + "OBS_STATUS\n");
    for (Observation figure : figures()) {
      String partner =
          switch (figure.series().partner()) {
            case "CHN" -> "CN";
            case "CAN" -> "CA";
            case "DEU" -> "DE";
            default -> "";
          };
      if (!partner.isEmpty() && figure.period().frequency() == Frequency.MONTHLY) {
        text.append(
            String.join(
                ",",
                "IMF:DOT(1.0)",
                "M",
                "US",
                figure.flow() == Flow.EXPORT ? "TXG_FOB_USD" : "TMG_CIF_USD",
                partner,
                figure.period().toString(),
                String.valueOf(figure.figure().amount()),
                "0",
                "A\n"));
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<Observation> figures() {
    try {
      return PureCore.read(Files.write(folder.resolve("message.xlsx"), workbook)).flows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
