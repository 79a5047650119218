package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy of the environment, as other programs read it. */
class EnvironmentProxyTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example.org/x, proxy.test:8080",
    "http://a.example.org/x, plain.test:80",
    "https://census.gov/x, none",
    "https://www.census.gov/x, none",
    "https://notcensus.gov/x, proxy.test:8080",
    "https://inside/x, none"
  })
  void theAddressDecides(String address, String expected) {
    EnvironmentProxy proxies =
        new EnvironmentProxy(
            Map.of(
                "HTTPS_PROXY", "http://proxy.test:8080",
                "http_proxy", "plain.test",
                "NO_PROXY", "localhost, .census.gov,inside"));
    assertThat(proxies.isSet()).isTrue();
    Proxy proxy = proxies.select(URI.create(address)).get(0);
    assertThat(
            proxy.address() instanceof InetSocketAddress at
                ? at.getHostString() + ":" + at.getPort()
                : "none")
        .isEqualTo(expected);
  }

  @Test
  void withoutVariablesThereIsNone() {
    EnvironmentProxy proxies = new EnvironmentProxy(Map.of());
    assertThat(proxies.isSet()).isFalse();
    assertThat(proxies.select(URI.create("https://a.org/"))).containsExactly(Proxy.NO_PROXY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://me:opensesame@proxy.test:8080", "http://", "http://a b"})
  void whatIsNoProxyIsRefusedWithoutBeingRepeated(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EnvironmentProxy(Map.of("HTTPS_PROXY", value)))
        .withMessageContaining("https_proxy of the environment")
        .withMessageNotContaining("opensesame");
  }
}
