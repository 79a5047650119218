package org.tradebalance.collect;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a server.
 *
 * @param source on whose behalf
 * @param address where, with the key where that stands in the query
 * @param keyHeader the header that carries the key, sent to the host of the address only; empty
 *     where there is none
 * @param etag the entity tag of what is here; null where nothing is
 * @param lastModified the time of its last change; null where nothing is here
 */
record Question(
    WebSource source,
    URI address,
    Map<String, String> keyHeader,
    @Nullable String etag,
    @Nullable String lastModified) {}
