package org.tradebalance.pipeline;

/** The run shall stop, and did so at a boundary: what was done so far stays, it can go on there. */
public final class RunStoppedException extends Exception {

  private static final long serialVersionUID = 1L;

  public RunStoppedException(String message) {
    super(message);
  }
}
