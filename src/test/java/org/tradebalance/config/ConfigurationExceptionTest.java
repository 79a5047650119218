package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ConfigurationExceptionTest {

  @Test
  void aServerThatIsAwayIsNoWrongSetting() {
    Throwable away =
        binding(
            "jdbc:postgresql://localhost:1/trade",
            Map.of("POOL_CONNECTION_TIMEOUT", "250", "POOL_INITIALIZATION_FAIL_TIMEOUT", "1"));

    assertThat(away).isNotNull();
    assertThat(ConfigurationException.behind(away)).isEmpty();
  }

  @Test
  void aSettingThatIsNoNumberIsNamed() {
    Throwable wrong = binding("jdbc:h2:mem:settings", Map.of("POOL_MAXIMUMPOOLSIZE", "many"));

    assertThat(ConfigurationException.behind(wrong))
        .hasValueSatisfying(
            problem ->
                assertThat(problem)
                    .hasMessageContaining("config/application.yml: pool.maximum-pool-size")
                    .hasMessageContaining("many"));
  }

  private static Throwable binding(String url, Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(url);
      return catchThrowable(() -> Binder.get(environment).bind("pool", Bindable.ofInstance(pool)));
    }
  }
}
