import { utf8 } from '@meridian/credit';

/** What the policy of a group fixes of our own container: everything that decides what runs, and with which configuration. */
export interface PolicyContainer {
  readonly command: readonly string[];
  /** `NAME=value`, to the letter. */
  readonly environment: readonly string[];
}

/**
 * The policy of a simulated group, in the shape of Azure's (Rego). No utility VM enforces it: it gives HOST_DATA a meaning, so that a changed
 * command or configuration shows in the evidence as it would on hardware.
 */
export function simulatedSecurityPolicy({ command, environment }: PolicyContainer): Uint8Array {
  const container = {
    command,
    env_rules: environment.map((pattern) => ({ pattern, strategy: 'string', required: true })),
    layers: [],
    mounts: [],
    exec_processes: [],
    signals: [],
    allow_elevated: false,
    working_dir: '/',
    allow_stdio_access: false,
  };
  return utf8(
    [
      '# SIMULATED: nothing enforces this policy, and its container has no measured layers.',
      'package policy',
      '',
      'api_version := "0.10.0"',
      `containers := [${JSON.stringify(container)}]`,
      'allow_properties_access := false',
      'allow_dump_stacks := false',
      'allow_runtime_logging := false',
      'allow_environment_variable_dropping := false',
      'allow_unencrypted_scratch := false',
      '',
    ].join('\n'),
  );
}
