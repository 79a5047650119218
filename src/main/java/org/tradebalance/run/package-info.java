/**
 * The life of a run: what decides whether there is one, who may write, how it begins, goes on, is
 * stopped, recovered and given up, how it ends and who is told. Uses {@code pipeline}, the stores
 * and the outputs; how steps are carried out is behind {@link org.tradebalance.run.RunJob} and
 * {@link org.tradebalance.run.RunAttempts}.
 */
@NullMarked
package org.tradebalance.run;

import org.jspecify.annotations.NullMarked;
