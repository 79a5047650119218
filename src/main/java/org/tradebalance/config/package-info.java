/**
 * Reads the configuration: layouts from YAML, reference data from CSV. What it gives are the types
 * of {@code trade} and {@code layout}; what it refuses names file, key and what was expected.
 */
@NullMarked
package org.tradebalance.config;

import org.jspecify.annotations.NullMarked;
