package org.tradebalance.collect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where files of a publisher come from, as {@code config/sources} says it.
 *
 * @param id its name
 * @param title what it is, for people
 * @param enabled whether it is fetched without being named in the settings
 * @param terms terms of use, for whoever enables it
 * @param layout id of the layout that reads what arrives; null where none does yet
 * @param address template of the addresses
 * @param file template of the file names; calls for the same name are pages of one file
 * @param kind what the body is expected to be
 * @param pages how pages are joined and counted; null where a file is one body as it is
 * @param values lists for the placeholders
 * @param periods periods to ask for; null for the current month only
 * @param calendar when it is asked
 * @param key who asks; null where nobody has to say
 * @param headers further headers
 * @param limits what it may take
 * @param redirectHosts hosts besides that of the address to which it may be redirected
 * @param allowHttp whether it may be fetched without encryption
 * @param allowPrivate whether it may be inside the network
 * @param control the publisher's count of rows; null where there is none
 */
public record WebSource(
    String id,
    String title,
    boolean enabled,
    String terms,
    @Nullable String layout,
    String address,
    String file,
    ContentKind kind,
    @Nullable PageFormat pages,
    Map<String, ValueList> values,
    @Nullable PeriodRange periods,
    CollectCalendar calendar,
    @Nullable SourceKey key,
    Map<String, String> headers,
    SourceLimits limits,
    List<String> redirectHosts,
    boolean allowHttp,
    boolean allowPrivate,
    @Nullable ControlFile control) {

  /** Copies lists and maps. */
  public WebSource {
    values = Map.copyOf(values);
    headers = Map.copyOf(headers);
    redirectHosts = List.copyOf(redirectHosts);
  }
}
