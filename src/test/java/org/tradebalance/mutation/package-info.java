/**
 * Good files are damaged in every way that a seeded program can think of, read, and judged by what
 * the good file is known to say: nothing may crash, and no wrong figure may pass unnoticed that the
 * file itself contradicts.
 */
@NullMarked
package org.tradebalance.mutation;

import org.jspecify.annotations.NullMarked;
