/** The documents as tests: links lead somewhere, tables that come from code are not out of date. */
@NullMarked
package org.tradebalance.document;

import org.jspecify.annotations.NullMarked;
