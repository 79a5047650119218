package org.tradebalance.collect;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a call brought.
 *
 * @param status 200 with a body, 204 with nothing, 304 where nothing changed
 * @param body the unpacked body, in a file that the receiver moves or deletes; null without one
 * @param etag entity tag, to ask with the next time; null where the server gives none
 * @param lastModified time of the last change; null where the server gives none
 * @param lengthKnown whether the server said where the body ends
 */
record Arrived(
    int status,
    @Nullable Path body,
    @Nullable String etag,
    @Nullable String lastModified,
    boolean lengthKnown) {}
