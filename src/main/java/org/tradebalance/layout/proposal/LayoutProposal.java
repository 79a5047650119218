package org.tradebalance.layout.proposal;

import java.util.List;
import java.util.Optional;

/**
 * What would make a layout fit a file that changed.
 *
 * @param layout the layout that the file nearly fits
 * @param file its file below {@code config}
 * @param version the version that the proposal has
 * @param changes what was changed, in an operator's words
 * @param confirm what the operator must look at, because no program can know it
 * @param obstacles why nothing can be proposed; empty where something is
 * @param yaml the layout to read and to save; empty where there are obstacles. The file fits it,
 *     and no other layout
 */
public record LayoutProposal(
    String layout,
    String file,
    int version,
    List<String> changes,
    List<String> confirm,
    List<String> obstacles,
    Optional<String> yaml) {}
