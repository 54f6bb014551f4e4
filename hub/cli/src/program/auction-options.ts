import { Option } from 'commander';

/** What every command of a hub is given. */
export interface Common {
  readonly data: string;
  readonly json: boolean;
}

/** An option that may be given several times. */
export const several = (flags: string, text: string): Option =>
  new Option(flags, `${text}; may be given again`).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
export const asOption = (who: string): Option => new Option('--as <user>', "which of the hub's users").default(who);
export const auctionOption = (): Option => new Option('--auction <id>', 'which auction').makeOptionMandatory();
