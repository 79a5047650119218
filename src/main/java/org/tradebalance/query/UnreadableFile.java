package org.tradebalance.query;

import java.util.List;

/**
 * A file that cannot be read to its end.
 *
 * @param file its path
 * @param issues why
 */
public record UnreadableFile(String file, List<FoundIssue> issues) {}
