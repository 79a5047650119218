/**
 * {@code brief.html}: the publication on one page for people, without script or network, readable
 * on a phone, in the dark, on paper and by a screen reader. The classes choose what is shown; how
 * it is shown is in the templates of {@code src/main/jte}, which the build compiles into this
 * package. Uses what {@code publish} may use.
 */
@NullMarked
package org.tradebalance.publish.html;

import org.jspecify.annotations.NullMarked;
