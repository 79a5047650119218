package org.tradebalance.collect;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;

/**
 * Which addresses may be called: encrypted ones, of the host that is configured or of those that it
 * may redirect to, and none inside the network, where an answer could come from anything.
 *
 * @param resolver gives the addresses of a host
 * @param proxied whether a proxy looks names up, so that we cannot
 */
record AddressGuard(Resolver resolver, boolean proxied) {

  /**
   * Refuses an address that may not be called.
   *
   * @param address the address, of the source or of a redirect
   * @param source what is fetched
   * @param first the address that is configured
   */
  void check(URI address, WebSource source, URI first) throws FetchException {
    String scheme = lower(address.getScheme());
    String host = lower(address.getHost());
    if (host.isEmpty() || address.getRawUserInfo() != null) {
      throw refused("an address without host, or with a user, is not called");
    }
    if (!scheme.equals("https") && !(scheme.equals("http") && source.allowHttp())) {
      throw refused(
          scheme + "://" + host + " is not encrypted; set allow-http: true where that is wanted");
    }
    boolean own = host.equals(lower(first.getHost())) && address.getPort() == first.getPort();
    if (!own && source.redirectHosts().stream().noneMatch(each -> lower(each).equals(host))) {
      throw refused(
          "it redirects to "
              + host
              + (address.getPort() < 0 ? "" : ":" + address.getPort())
              + ", which is not one of redirect-hosts");
    }
    if (!source.allowPrivate()) {
      refuseInside(host);
    }
  }

  private void refuseInside(String host) throws FetchException {
    boolean literal = host.startsWith("[") || host.matches("[0-9.]+") || host.equals("localhost");
    if (proxied && !literal) {
      return;
    }
    try {
      for (InetAddress each : resolver.resolve(host)) {
        if (isInside(each)) {
          throw refused(
              host
                  + " is "
                  + each.getHostAddress()
                  + ", inside the network; set allow-private: true where that is wanted");
        }
      }
    } catch (UnknownHostException e) {
      throw new FetchException(
          IssueCode.SOURCE_NOT_FETCHED, true, "the host " + host + " is not known");
    }
  }

  private static boolean isInside(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean uniqueLocal = bytes.length == 16 && (first & 0xFE) == 0xFC;
    boolean shared = bytes.length == 4 && first == 100 && second >= 64 && second < 128;
    boolean nowhere = bytes.length == 4 && (first == 0 || first >= 240);
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared
        || nowhere;
  }

  private static FetchException refused(String why) {
    return new FetchException(IssueCode.SOURCE_ADDRESS_REFUSED, false, why);
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  /** Gives the addresses of a host. */
  interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
  }
}
