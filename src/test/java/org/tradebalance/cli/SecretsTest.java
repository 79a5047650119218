package org.tradebalance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets on the command line are refused and not repeated. */
class SecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--spring.datasource.password=opensesame",
        "--spring.datasource.PASSWORD=opensesame",
        "-Dspring.datasource.password=opensesame",
        "--spring.flyway.password=opensesame",
        "--password",
        "--api-key=opensesame",
        "--spring.datasource.url=jdbc:postgresql://db/t?user=a&password=opensesame",
        "jdbc:postgresql://me:opensesame@db/t"
      })
  void aSecretIsRefusedWithoutBeingRepeated(String argument) {
    assertThat(Secrets.complaint("run", argument))
        .hasValueSatisfying(
            complaint ->
                assertThat(complaint)
                    .contains("on the command line can be read", "SPRING_DATASOURCE_PASSWORD")
                    .doesNotContain("opensesame"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "--input",
        "passwords.xlsx",
        "secret",
        "--output=/data/secret/out",
        "--keep",
        "90"
      })
  void whatOnlySoundsLikeOneIsNot(String argument) {
    assertThat(Secrets.complaint(argument)).isEmpty();
  }
}
