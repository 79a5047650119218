/**
 * Writes the sample workbooks of the project: the publishers' layouts with their quirks, filled
 * with public figures kept as plain tables under {@code src/test/resources/sample}. {@link
 * org.tradebalance.sample.RawWorkbook} writes any other odd or broken workbook a test needs, with
 * the same bytes on every run.
 */
@NullMarked
package org.tradebalance.sample;

import org.jspecify.annotations.NullMarked;
