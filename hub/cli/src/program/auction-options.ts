import { Option } from 'commander';

/** What every command of a hub is given. */
export interface Common {
  readonly data: string;
  readonly json: boolean;
}

export const asOption = (who: string): Option => new Option('--as <user>', "which of the hub's users").default(who);
export const auctionOption = (): Option => new Option('--auction <id>', 'which auction').makeOptionMandatory();
