package org.tradebalance.mutation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes mutants by number, each always the same, and judges them. */
final class MutationCampaign {

  /** What all mutants come from. */
  static final long SEED = 20_261_126;

  /** Every way of damaging a file. */
  static final List<Mutation> KINDS =
      Stream.<Mutation[]>of(
              ByteMutation.values(),
              TextMutation.values(),
              CellMutation.values(),
              RowMutation.values(),
              ColumnMutation.values(),
              PackageMutation.values())
          .flatMap(Stream::of)
          .toList();

  private static final int ATTEMPTS = 200;

  private final List<GoodFile> files;
  private final Product product;
  private final Map<String, Reading> readings = new HashMap<>();

  MutationCampaign(List<GoodFile> files, Product product) {
    this.files = files;
    this.product = product;
  }

  /** Makes and judges the mutants of these numbers. */
  void run(int from, int to, Consumer<Case> sink) {
    for (int number = from; number < to; number++) {
      sink.accept(of(number).result());
    }
  }

  /** The mutant of a number. */
  private Tried of(int number) {
    Random random = new Random(SEED + number);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Tried made = made(number, files.get(random.nextInt(files.size())), number, random);
      if (made != null) {
        return made;
      }
    }
    throw new IllegalStateException("no file for " + KINDS.get(number % KINDS.size()).kind());
  }

  /** A mutant of a file, of the first kind from its number on that fits the file. */
  Tried of(int number, GoodFile good) {
    Random random = new Random(SEED + number);
    for (int kind = number; kind < number + KINDS.size(); kind++) {
      Tried made = made(number, good, kind, random);
      if (made != null) {
        return made;
      }
    }
    throw new IllegalStateException("no damage for " + good.id());
  }

  private @Nullable Tried made(int number, GoodFile good, int kind, Random random) {
    Mutation mutation = KINDS.get(kind % KINDS.size());
    @Nullable Mutant mutant = mutation.of(good, random);
    if (mutant == null) {
      return null;
    }
    Reading read = product.read(mutant.name(), mutant.bytes());
    Judgement judgement = new Judge(reading(good)).of(mutant, read);
    return new Tried(
        mutant,
        new Case(number, mutation.kind(), good.id(), mutant.what(), judgement, read.crash()));
  }

  /** What a good file says. */
  Reading reading(GoodFile good) {
    return readings.computeIfAbsent(good.id(), id -> product.read(good.name(), good.bytes()));
  }

  /** A mutant, to be tried elsewhere too. */
  record Tried(Mutant mutant, Case result) {}

  /** What became of a mutant. */
  record Case(
      int number,
      String kind,
      String file,
      String what,
      Judgement judgement,
      @Nullable Throwable crash) {

    @Override
    public String toString() {
      return String.join(
          " | ",
          "mutant " + number,
          file,
          what,
          judgement.outcome().words(),
          judgement.by(),
          judgement.detail(),
          Objects.toString(crash, ""));
    }
  }
}
