package org.tradebalance.cli;

import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.run.RunControl;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunStore;
import picocli.CommandLine.Mixin;

/** A verb that does something with a run of before. */
abstract class RunVerb extends WorkingVerb {

  @Mixin private RunNumber number = new RunNumber();

  RunVerb(String verb, Console console) {
    super(verb, console);
  }

  @Override
  public final Integer call() throws Exception {
    if (!folders().hasDatabase()) {
      console().complain("no run yet in " + folders().output() + "; start one with: run");
      return ExitCode.USAGE;
    }
    return super.call();
  }

  @Override
  final RunOutcome work(ConfigurableApplicationContext program) throws Exception {
    return control(program.getBean(RunControl.class), number.find(program.getBean(RunStore.class)));
  }

  /** Does it. */
  abstract RunOutcome control(RunControl control, Run run) throws Exception;
}
