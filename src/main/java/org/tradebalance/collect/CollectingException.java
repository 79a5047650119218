package org.tradebalance.collect;

/** Another process collects into the same input folder. */
public final class CollectingException extends Exception {
  CollectingException(String message) {
    super(message);
  }
}
