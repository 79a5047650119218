package org.tradebalance.collect;

import org.jspecify.annotations.Nullable;

/**
 * How a source is told who asks. The key itself is not here.
 *
 * @param header name of the header that carries it; null where it is in the query
 * @param query name of the parameter that carries it; null where it is in a header
 * @param reference where the key is kept: {@code env:NAME} or {@code secret:NAME}
 */
public record SourceKey(@Nullable String header, @Nullable String query, String reference) {}
