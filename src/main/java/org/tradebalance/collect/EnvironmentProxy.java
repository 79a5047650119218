package org.tradebalance.collect;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The proxy that the environment names, as other programs read it: {@code HTTPS_PROXY}, {@code
 * HTTP_PROXY} and {@code NO_PROXY}, in either case.
 */
final class EnvironmentProxy extends ProxySelector {

  private final Map<String, String> environment;

  /**
   * Reads the variables.
   *
   * @throws IllegalArgumentException where one of them is no address of a proxy
   */
  EnvironmentProxy(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    for (String name : List.of("http_proxy", "https_proxy")) {
      if (!variable(name).isEmpty()) {
        proxy(name, variable(name));
      }
    }
  }

  /** Whether any is named. */
  boolean isSet() {
    return !variable("https_proxy").isEmpty() || !variable("http_proxy").isEmpty();
  }

  @Override
  public List<Proxy> select(URI address) {
    String name = address.getScheme().toLowerCase(Locale.ROOT) + "_proxy";
    return List.of(
        variable(name).isEmpty() || isExcepted(address.getHost())
            ? Proxy.NO_PROXY
            : proxy(name, variable(name)));
  }

  /** Its value may hold a password and is not repeated. */
  private static Proxy proxy(String name, String value) {
    try {
      URI at = new URI(value.contains("://") ? value : "http://" + value);
      if (at.getHost() != null && at.getRawUserInfo() == null) {
        int port = at.getPort() < 0 ? 80 : at.getPort();
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(at.getHost(), port));
      }
    } catch (URISyntaxException e) {
      // told below, without the value
    }
    throw new IllegalArgumentException(
        name + " of the environment is no http://HOST:PORT, without user and password");
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException problem) {
    // The call fails with the same problem, which is told there.
  }

  private boolean isExcepted(String host) {
    for (String each : variable("no_proxy").split(",", -1)) {
      String name = each.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
      String asked = host.toLowerCase(Locale.ROOT);
      if (!name.isEmpty()
          && (name.equals("*") || asked.equals(name) || asked.endsWith("." + name))) {
        return true;
      }
    }
    return false;
  }

  private String variable(String name) {
    String lower = environment.getOrDefault(name, "");
    return lower.isEmpty() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : lower;
  }
}
