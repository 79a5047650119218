package org.tradebalance.query;

import java.util.List;

/**
 * Which layout a file has.
 *
 * @param file its path
 * @param layout id of the layout that fits
 * @param matches every layout that was tried
 */
public record RecognisedFile(String file, String layout, List<LayoutFit> matches) {}
