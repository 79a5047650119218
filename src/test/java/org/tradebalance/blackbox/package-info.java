/**
 * Runs the packaged jar as an operator would: only its arguments, files, output streams and exit
 * codes. These tests need {@code target/tradebalance.jar} and run in the verify phase.
 */
package org.tradebalance.blackbox;
