/**
 * Reads the configuration: layouts and settings of the operator from YAML, reference data from CSV.
 * What single keys may hold is said by the JSON Schemas in {@code config/schemas}; what relates one
 * part to another is checked here. What it gives are the types of {@code trade} and {@code layout};
 * what it refuses names file, key, what was expected, and line.
 */
@NullMarked
package org.tradebalance.config;

import org.jspecify.annotations.NullMarked;
