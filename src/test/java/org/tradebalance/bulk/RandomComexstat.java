package org.tradebalance.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Extracts like those of Brazil's Comex Stat: year and month in two columns, rows to be summed. */
final class RandomComexstat {

  private static final String HEADER =
      "\"CO_ANO\";\"CO_MES\";\"CO_NCM\";\"CO_UNID\";\"CO_PAIS\";\"SG_UF_NCM\";\"CO_VIA\";\"CO_URF\";"
          + "\"QT_ESTAT\";\"KG_LIQUIDO\";\"VL_FOB\"";

  private static final String[] COUNTRIES = {"160", "249", "023", "237", "244", "990"};

  private static final String[] PRODUCTS = {"12019000", "02023000", "84111200", "27101922"};

  private static final String[] BAD_LINES = {
    "\"2024\";\"13\";\"12019000\";\"10\";\"160\";\"MT\";\"01\";\"0817800\";1;1;5",
    "\"2024\";\"\";\"12019000\";\"10\";\"160\";\"MT\";\"01\";\"0817800\";1;1;5",
    "\"24\";\"01\";\"12019000\";\"10\";\"160\";\"MT\";\"01\";\"0817800\";1;1;5",
    "\"2199\";\"12\";\"12019000\";\"10\";\"160\";\"MT\";\"01\";\"0817800\";1;1;5",
    "\"2024\";\"01\";\"1201900\";\"10\";\"160\";\"MT\";\"01\";\"0817800\";1;1;5",
    "\"2024\";\"01\";\"12019000\";\"10\";\"161X\";\"MT\";\"01\";\"0817800\";1;1;5",
    "\"2024\";\"01\";\"12019000\";\"10\";\"160\";\"MT\";\"01\";\"0817800\";1;1;-5",
    "\"2024\";\"01\";\"12019000\";\"10\";\"160\";\"MT\";\"01\";\"0817800\";1;1;5.5",
    "\"2024\";\"01\";\"12019000\";\"10\";\"160\";\"MT\";\"01\"",
    "\"2024\";\"year\";\"12019000\";\"10\";\"160\";\"MT\";\"01\";\"0817800\";1;1;5",
    ""
  };

  private final Random random;

  RandomComexstat(Random random) {
    this.random = random;
  }

  String text() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    int rows = random.nextInt(400);
    for (int row = 0; row < rows; row++) {
      lines.add(random.nextInt(12) == 0 ? pick(BAD_LINES) : good());
    }
    return String.join(random.nextBoolean() ? "\r\n" : "\n", lines);
  }

  private String good() {
    return String.format(
        Locale.ROOT,
        "\"%d\";\"%s\";\"%s\";\"10\";\"%s\";\"SP\";\"01\";\"0817800\";1;2;%d",
        2023 + random.nextInt(2),
        random.nextInt(6) == 0 ? "3" : String.format(Locale.ROOT, "%02d", 1 + random.nextInt(12)),
        pick(PRODUCTS),
        pick(COUNTRIES),
        random.nextInt(1_000_000));
  }

  private String pick(String[] texts) {
    return texts[random.nextInt(texts.length)];
  }
}
