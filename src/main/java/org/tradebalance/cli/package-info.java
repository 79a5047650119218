/**
 * The verbs of the command line: arguments, exit codes, the lock, what operators read. Each verb
 * starts no more of the program than it needs.
 */
@NullMarked
package org.tradebalance.cli;

import org.jspecify.annotations.NullMarked;
