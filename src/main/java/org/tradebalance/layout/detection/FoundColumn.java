package org.tradebalance.layout.detection;

import java.io.Serializable;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Meaning;

/**
 * A column of a file and what it means.
 *
 * @param rule its rule
 * @param says what it says about its figures, places in braces of its header included
 * @param width 1, or more where columns without label of their own, such as one for marks, belong
 *     to it
 * @param status what its header says of the status of its figures, as {@link ColumnRule#status} has
 *     it
 */
public record FoundColumn(ColumnRule rule, Meaning says, int width, String status)
    implements Serializable {}
