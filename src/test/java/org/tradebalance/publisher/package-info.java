/** Each publisher's extract: small cases of every layout, their variants, and the real files. */
@NullMarked
package org.tradebalance.publisher;

import org.jspecify.annotations.NullMarked;
