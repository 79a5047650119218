-- After years of nights: PostgreSQL makes no index for a foreign key, and nobody one for parameters.
create index batch_step_execution_job on batch_step_execution (job_execution_id);
create index batch_job_execution_instance on batch_job_execution (job_instance_id);
create index batch_job_execution_params_value
  on batch_job_execution_params (parameter_name, parameter_value);
create index batch_job_execution_params_job on batch_job_execution_params (job_execution_id);
create index source_file_run on source_file (run_id);
create index run_status on run (status, run_id);
