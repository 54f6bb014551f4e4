import type { Command } from 'commander';
import { showAuctionCommand } from '../commands/auction/show.ts';
import { verifyResultCommand, type VerifyResultOptions } from '../commands/auction/verify.ts';
import { auctionOption, type Common } from './auction-options.ts';
import { dataOption, hubTools, jsonOption, run, several } from './run.ts';

/** How anybody looks at an auction and its result. */
export function addAuctionChecks(auction: Command): void {
  auction
    .command('show')
    .description('show an auction as the ledger has it; keep its announced terms for `auction verify`')
    .addOption(auctionOption())
    .option('--save <file>', 'where to keep the announced terms')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & { auction: string; save?: string }) =>
      run(o.json, () => showAuctionCommand({ ...o, ...hubTools(o.data) })),
    );
  addVerify(auction);
}

function addVerify(auction: Command): void {
  auction
    .command('verify')
    .description(
      "check a result against the announced terms: of a file, offline, or else as recorded by the ledger of --data's hub; alone, with own bids and receipts, or with all of them",
    )
    .requiredOption('--result <file>', 'as `auction result` kept it')
    .option('--announcement <file>', 'the announced terms, as `auction show` kept them: no ledger is asked')
    .addOption(several('--own <file>', 'a bid or ask, as `auction bid` and `auction offer` kept it'))
    .addOption(several('--receipt <file>', 'receipts, as `auction receipts` kept them'))
    .option('--trust <file>', "whom to believe about the home ledger (default: the hub's trust.json)")
    .option('--at <time>', 'at which time (default: now)')
    .option('--svg <file>', 'write a plot of the demand and supply curves')
    .option('--min-tcb <tcb>', 'oldest firmware (default: as announced)')
    .addOption(several('--measurement <hash>', 'allowed launch measurement (default: as announced)'))
    .addOption(several('--host-data <hash>', 'allowed SHA-256 of a security policy (default: as announced)'))
    .option('--min-uvm-svn <number>', 'oldest utility VM')
    .option('--allow-provisional', 'take firmware that can still be rolled back', false)
    .option('--allow-simulated', 'take evidence of simulated devices, which proves nothing about hardware', false)
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & Omit<VerifyResultOptions, 'layout' | 'now' | 'out'>) =>
      run(o.json, () => verifyResultCommand({ ...o, ...hubTools(o.data) })),
    );
}
