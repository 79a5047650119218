/**
 * Reads workbooks raw and streaming: the digits that the file stores, never a display format. POI
 * opens old containers and tells kinds apart; Aalto, the XML parser that fastexcel-reader uses too,
 * gives the pieces of the parts. The only reading package that uses either.
 */
@NullMarked
package org.tradebalance.extract.excel;

import org.jspecify.annotations.NullMarked;
