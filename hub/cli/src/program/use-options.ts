import type { Command } from 'commander';

/** Where, for when and by which law credits are used. */
export const addUseOptions = (command: Command): Command =>
  command
    .option(
      '--place <place>',
      'where they are used: "São Paulo", "Paris, US", Brazil, or latitude,longitude in degrees',
    )
    .option('--period <first/last day>', 'the emissions they are used against, such as 2026-01-01/2026-03-31')
    .option('--country <code>', "ISO 3166-1 alpha-2 (default: the place's)")
    .option('--zone <name>', 'a zone of the policy set');
