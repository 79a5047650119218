package org.tradebalance.night;

/** What became of a mistake. */
enum FaultVerdict {
  SAME("nothing wrong published"),
  HELD("held"),
  TOLD("told"),
  BLAMED("told, but of the good file"),
  LOST("figures missing without a word"),
  WRONG("wrong without a word");

  private final String text;

  FaultVerdict(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
