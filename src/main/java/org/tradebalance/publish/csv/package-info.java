/**
 * Writes the CSV outputs: UTF-8, RFC 4180, header row, decimal points, ISO periods, amounts in US
 * dollars, missing as empty. Tables and columns are those of the catalogue.
 */
@NullMarked
package org.tradebalance.publish.csv;

import org.jspecify.annotations.NullMarked;
