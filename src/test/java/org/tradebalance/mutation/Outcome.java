package org.tradebalance.mutation;

/** What became of a mutant. */
enum Outcome {
  /** The file says the same. */
  SAME("the same figures", false),
  /** The whole file is refused. */
  REFUSED("refused", false),
  /** Its rows are rejected, and no other figure changed. */
  REJECTED("rejected rows", false),
  /** It is loaded, with a warning about the file. */
  NOTED("loaded with a warning", false),
  /** Control totals that the good file meets are exceeded. */
  CONTROLLED("control totals exceeded", false),
  /** The changed cell says another figure, and nothing in the file says otherwise. */
  OTHER_FIGURE("another figure", false),
  /** A name, code or period was changed into another that is as good. */
  OTHER_NAME("figures under another name", false),
  /** Figures are not there any more, and nothing in the file misses them. */
  LOST("figures lost", false),
  /** The program ended otherwise than with a message. */
  CRASHED("CRASHED", true),
  /** The figures contradict each other, and nobody says so. */
  UNSEEN("CONTRADICTION NOT SEEN", true),
  /** Cells that nobody touched say something else. */
  CONFUSED("UNTOUCHED FIGURES CHANGED", true);

  private final String words;
  private final boolean failure;

  Outcome(String words, boolean failure) {
    this.words = words;
    this.failure = failure;
  }

  String words() {
    return words;
  }

  /** Whether the product is to be blamed. */
  boolean isFailure() {
    return failure;
  }

  /** Whether the change is published and nobody is told. */
  boolean isUndetected() {
    return this == OTHER_FIGURE || this == OTHER_NAME || this == LOST;
  }
}
