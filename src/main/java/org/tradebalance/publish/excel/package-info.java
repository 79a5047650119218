/**
 * The summary workbook for people: amounts in millions of US dollars, native charts, the same bytes
 * for the same publication. The library makes the workbook with its styles, print set-up and
 * charts; the rows of the sheets are put in as text.
 */
@NullMarked
package org.tradebalance.publish.excel;

import org.jspecify.annotations.NullMarked;
