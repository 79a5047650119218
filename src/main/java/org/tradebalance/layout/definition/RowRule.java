package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a certain row is.
 *
 * @param label the whole label; groups {@code year}, {@code quarter}, {@code month}, {@code
 *     partner} and {@code product} name parts of the figures; null where other columns decide
 * @param when what other columns hold, by {@link ColumnRule#name()}
 * @param kind what the row is
 * @param says what the row says about its figures or, for a section, about those below
 * @param partner for figures: the partner's name, {@code {section}} and {@code {label}} filled in;
 *     empty where it is not made of the label
 * @param reason for an ignored row: why, as the ledger counts it; else empty
 * @param following how many rows after it are ignored for the same reason
 * @param endsTable whether everything below it is ignored for the same reason
 * @param opens whether the rows below belong to it, as members to a group
 */
public record RowRule(
    @Nullable Pattern label,
    Map<String, Pattern> when,
    RowKind kind,
    Meaning says,
    String partner,
    String reason,
    int following,
    boolean endsTable,
    boolean opens)
    implements Serializable {}
