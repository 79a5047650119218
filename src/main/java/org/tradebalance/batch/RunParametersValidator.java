package org.tradebalance.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersValidator;
import org.tradebalance.run.RunParameters;

/**
 * Refuses a job whose parameters do not say which run it is: either its number, as a run has that
 * is recorded already, or the folder of the extracts.
 */
final class RunParametersValidator implements JobParametersValidator {

  @Override
  public void validate(JobParameters parameters) throws InvalidJobParametersException {
    if (parameters.getParameter(RunTasklet.RUN) != null) {
      return;
    }
    try {
      RunParameters.of(texts(parameters), LocalDate.EPOCH);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidJobParametersException(String.valueOf(e.getMessage()));
    }
  }

  /** The parameters by name, as texts. */
  static Map<String, String> texts(JobParameters parameters) {
    Map<String, String> texts = new TreeMap<>();
    for (JobParameter<?> parameter : parameters) {
      texts.put(parameter.name(), String.valueOf(parameter.value()));
    }
    return texts;
  }
}
