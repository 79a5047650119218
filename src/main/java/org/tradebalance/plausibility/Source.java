package org.tradebalance.plausibility;

import java.util.List;
import org.tradebalance.trade.Observation;

/**
 * Somebody who states figures: a file, or what the database knows of a dataset.
 *
 * @param name how an operator knows it
 * @param figures what it states
 * @param isFirm whether it is believed whatever others say: it is published already, or accepted
 */
public record Source(String name, List<Observation> figures, boolean isFirm) {}
