/**
 * Reads workbooks raw and streaming: the digits that the file stores, never a display format. POI
 * opens old containers and tells kinds apart; fastexcel-reader, measured four times faster than
 * POI's event reader, streams the cells. The only reading package that uses either.
 */
@NullMarked
package org.tradebalance.extract.excel;

import org.jspecify.annotations.NullMarked;
