package org.tradebalance.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * One way to the balances.
 *
 * @param name as in the table
 * @param command a whole process
 * @param output the file that it leaves
 * @param scratch what is deleted before each round
 * @param ours whether it lists the rows that it rejects
 */
record Contender(
    String name, List<String> command, Path output, List<Path> scratch, boolean ours) {}
