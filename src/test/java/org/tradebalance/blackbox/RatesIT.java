package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.store.Engine;

/** Amounts in euros through the packaged program, on each database. */
class RatesIT {

  private static final String MAY =
      "currency,period,usd_per_unit,units_per_usd\nEUR,2024-05,1.0812,\n";

  @TempDir Path folder;

  private Engine.Address server;

  @Test
  void amountsConvertWithTheRateOfTheirPeriodAsSoonAsItIsThere() throws IOException {
    convertAsRatesCome();
  }

  @Tag(Campaign.TAG)
  @Test
  void soTheyDoOnAServer() throws IOException {
    server = Engine.POSTGRESQL.fresh(folder);
    convertAsRatesCome();
  }

  private void convertAsRatesCome() throws IOException {
    write("rates.csv", MAY);
    ratesAloneAreKeptAndNothingIsPublished();

    write(
        "comext.csv",
        "DECLARANT,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS\n"
            + "FR,US,TOTAL,2,202404,2000\n"
            + "FR,US,TOTAL,2,202405,1000.25\n");
    // A missing rate alarms nobody: the amount is published as it is stated.
    Jar.Ended missing = jar().run("run").exits(0);
    assertThat(missing.out()).contains("2 in original currency").doesNotContain("rejected");
    assertThat(outputs("rejects.csv").rows()).isEmpty();
    assertThat(jar().run("show", "last").exits(0).out())
        .contains("there is no exchange rate of EUR for 1 figure (monthly 2024-04)", "[TB-1031]");
    byte[] inEuros = bytes("original_currency_balance.csv");
    assertThat(outputs("original_currency_balance.csv").rows())
        .extracting(
            row -> String.join(" ", row.get("period"), row.get("exports"), row.get("currency")))
        .containsExactly("2024-04 2000 EUR", "2024-05 1000.25 EUR");
    // 1000.25 x 1.0812 = 1081.4703
    assertThat(exports("2024-05")).containsExactly("1081.47");
    assertThat(exports("2024-04")).isEmpty();
    assertThat(originals()).containsExactly("1000.25 EUR 2024-05 1.0812");
    assertThat(
            jar()
                .run("explain", "--metric=exports", "--partner=USA", "--period=2024-05")
                .exits(0)
                .out())
        .contains(
            "'1000.25'",
            "1000.25 EUR times 1.0812 USD per EUR, the average of 2024-05, is 1081.47 USD");

    assertThat(
            jar()
                .run("explain", "--metric=exports", "--partner=USA", "--period=2024-04")
                .exits(2)
                .err())
        .contains("original_currency_balance has figures of that in EUR");

    write("rates-april.csv", MAY.replace("2024-05,1.0812", "2024-04,1.0728"));
    jar().run("run").exits(0);
    // 2000 x 1.0728 = 2145.6
    assertThat(exports("2024-04")).containsExactly("2145.6");
    assertThat(exports("2024-05")).containsExactly("1081.47");
    assertThat(bytes("original_currency_balance.csv")).isEqualTo(inEuros);
    assertThat(originals())
        .containsExactly("1000.25 EUR 2024-05 1.0812", "2000 EUR 2024-04 1.0728");
    assertThat(jar().run("run").exits(0).out()).startsWith("nothing new since run ");
  }

  private void ratesAloneAreKeptAndNothingIsPublished() {
    for (int night = 0; night < 2; night++) {
      Jar.Ended alone = jar().run("run").exits(3);
      assertThat(alone.err())
          .contains("nothing published: exchange rates are loaded, but no file of trade yet");
      assertThat(folder.resolve("output/current")).doesNotExist();
    }
    assertThat(jar().run("run", "--dry-run").exits(3).err())
        .contains("would publish nothing: exchange rates are loaded");
  }

  private List<String> originals() {
    return database()
        .texts(
            "select amount, currency, period, rate from original_amount order by period desc,"
                + " amount");
  }

  private Database database() {
    return server == null ? Database.below(folder.resolve("output")) : Database.at(server);
  }

  private List<String> exports(String month) {
    return outputs("bilateral_balance.csv")
        .where("reporter", "FRA", "partner", "USA", "period", month)
        .stream()
        .map(row -> row.get("exports_usd"))
        .toList();
  }

  private byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(folder.resolve("output/current").resolve(file));
  }

  private Csv outputs(String file) {
    return Csv.read(folder.resolve("output/current").resolve(file));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("input"));
    Files.writeString(folder.resolve("input").resolve(name), text);
  }

  private Jar jar() {
    Jar jar = Jar.in(folder);
    return server == null
        ? jar
        : jar.withEnvironment("SPRING_DATASOURCE_URL", server.url())
            .withEnvironment("SPRING_DATASOURCE_USERNAME", server.user())
            .withEnvironment("SPRING_DATASOURCE_PASSWORD", server.password());
  }
}
