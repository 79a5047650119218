/**
 * Changes the text of a layout until a file that changed fits it again, and says what was changed,
 * what only an operator can know, and why where nothing can be proposed. Whoever reads layouts
 * ({@code config}) reads what it proposes before anybody sees it.
 */
@NullMarked
package org.tradebalance.layout.proposal;

import org.jspecify.annotations.NullMarked;
