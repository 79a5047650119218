/**
 * Writes the balances and metrics as Parquet, with the encoders and the metadata of Apache Parquet
 * and without its Hadoop part. The bytes depend on the rows alone.
 */
@NullMarked
package org.tradebalance.publish.parquet;

import org.jspecify.annotations.NullMarked;
