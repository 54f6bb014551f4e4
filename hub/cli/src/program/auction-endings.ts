import { Option, type Command } from 'commander';
import { cancelCommand, lapseCommand } from '../commands/auction/ending.ts';
import { refundCommand, releaseCommand } from '../commands/auction/giving-back.ts';
import { asOption, auctionOption, type Common } from './auction-options.ts';
import { dataOption, hubTools, jsonOption, run, several } from './run.ts';

interface Ending extends Common {
  readonly auction: string;
  readonly as: string;
}

const yesOption = (what: string): Option => new Option('--yes', `do not ask: ${what} for ever`).default(false);

/** How an auction ends in another way than by its last settlement, and how everybody gets back what is left. */
export function addAuctionEndings(auction: Command): void {
  auction
    .command('cancel')
    .description(
      'end an auction without a result: its auctioneer before the close, anybody once the time for a result is over',
    )
    .addOption(auctionOption())
    .requiredOption('--reason <text>', 'why, for everybody to read on the ledger')
    .addOption(yesOption('an auction is cancelled'))
    .addOption(asOption('auctioneer'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Ending & { reason: string; yes: boolean }) =>
      run(o.json, () => cancelCommand({ ...o, ...hubTools(o.data) })),
    );
  auction
    .command('lapse')
    .description(
      'give up trades that were not settled in time: the deposit goes to the seller, at most the payment, and so do the kilograms',
    )
    .addOption(auctionOption())
    .addOption(several('--receipt <file>', 'receipts of their buyer or seller').makeOptionMandatory())
    .addOption(yesOption('a trade is given up'))
    .addOption(asOption('auctioneer'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Ending & { receipt: string[]; yes: boolean }) =>
      run(o.json, () => lapseCommand({ ...o, ...hubTools(o.data) })),
    );
  addGivingBack(auction);
}

function addGivingBack(auction: Command): void {
  auction
    .command('release')
    .description('give owners back what is still locked of their lots, once nothing more can be settled from them')
    .addOption(auctionOption())
    .addOption(several('--lot <id>', 'which lot (default: all)'))
    .addOption(asOption('auctioneer'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Ending & { lot?: string[] }) => run(o.json, () => releaseCommand({ ...o, ...hubTools(o.data) })));
  auction
    .command('refund')
    .description(
      'give deposits back, once nothing more can be taken from them; that of a bid that did not open is forfeited',
    )
    .addOption(auctionOption())
    .option('--account <account>', 'whose, <MSP id>/<enrolment id> (default: of every bidder)')
    .addOption(asOption('auctioneer'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Ending & { account?: string }) => run(o.json, () => refundCommand({ ...o, ...hubTools(o.data) })));
}
