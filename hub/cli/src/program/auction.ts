import { Option, type Command } from 'commander';
import { resolve } from 'node:path';
import { announceCommand, openCommand } from '../commands/auction/announce.ts';
import { bidCommand } from '../commands/auction/bid.ts';
import { closeCommand } from '../commands/auction/close.ts';
import { offerCommand } from '../commands/auction/offer.ts';
import { resultCommand } from '../commands/auction/result.ts';
import { receiptsCommand, settleCommand } from '../commands/auction/settle.ts';
import { verifyResultCommand, type VerifyResultOptions } from '../commands/auction/verify.ts';
import { balanceCommand, issuePaymentCommand } from '../commands/payment.ts';
import { layout } from '../stack/layout.ts';
import { dataOption, hubTools, jsonOption, now, out, run } from './run.ts';

interface Common {
  readonly data: string;
  readonly json: boolean;
}

const several = (flags: string, text: string): Option =>
  new Option(flags, `${text}; may be given again`).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
const asOption = (who: string): Option => new Option('--as <user>', "which of the hub's users").default(who);
const auctionOption = (): Option => new Option('--auction <id>', 'which auction').makeOptionMandatory();

/** Commands about auctions. */
export function addAuctionCommands(program: Command): void {
  const auction = program
    .command('auction')
    .description('auctions that clear in a confidential container, and are checked by everybody');
  addTerms(auction);
  addSealing(auction);
  addClearing(auction);
  addVerify(auction);
  addPayments(program);
}

function addTerms(auction: Command): void {
  auction
    .command('announce')
    .description("announce an auction for the hub's container, and begin the bidding")
    .requiredOption('--file <json>', 'its terms')
    .addOption(asOption('auctioneer'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & { file: string; as: string }) =>
      run(o.json, () => announceCommand({ ...o, ...hubTools(o.data) })),
    );
  auction
    .command('open')
    .description("have the ledger accept the container's evidence: after the lots of a one-sided auction, or a restart")
    .addOption(auctionOption())
    .addOption(asOption('auctioneer'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & { auction: string; as: string }) =>
      run(o.json, () => openCommand({ ...o, ...hubTools(o.data) })),
    );
}

function addSealing(auction: Command): void {
  auction
    .command('offer')
    .description('lock kilograms to an auction, with a sealed ask')
    .addOption(auctionOption())
    .requiredOption('--batch <id>', 'of which batch')
    .option('--kg <kg>', 'how much')
    .option('--ranges <list>', 'or exactly which kilograms')
    .option('--ask <minor units>', 'the least that is taken for a tonne; none in a one-sided auction')
    .option('--keep <file>', 'where to keep what was sealed, for the seller alone')
    .addOption(asOption('custodian'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      (
        o: Common & {
          auction: string;
          batch: string;
          kg?: string;
          ranges?: string;
          ask?: string;
          keep?: string;
          as: string;
        },
      ) => run(o.json, () => offerCommand({ ...o, ...hubTools(o.data) })),
    );
  auction
    .command('bid')
    .description('seal a bid to the attested key and commit it')
    .addOption(auctionOption())
    .requiredOption('--file <json>', 'the bid: for whom, from where, for which period, and its steps')
    .requiredOption('--keep <file>', 'where to keep what was sealed, for the bidder alone')
    .addOption(asOption('emitter'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & { auction: string; file: string; keep: string; as: string }) =>
      run(o.json, () => bidCommand({ ...o, ...hubTools(o.data) })),
    );
}

function addClearing(auction: Command): void {
  auction
    .command('close')
    .description('end the bidding; with the announced public value also give the seed')
    .addOption(auctionOption())
    .option('--seed <hex>', 'the announced public value')
    .option('--wait', 'wait until it is time', false)
    .addOption(asOption('auctioneer'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & { auction: string; seed?: string; wait: boolean; as: string }) =>
      run(o.json, () => closeCommand({ ...o, ...hubTools(o.data) })),
    );
  auction
    .command('result')
    .description(
      "have the container clear what the ledger committed, present its result, and keep it for everybody's checks",
    )
    .addOption(auctionOption())
    .requiredOption('--save <file>', 'where to keep the result')
    .addOption(asOption('auctioneer'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & { auction: string; save: string; as: string }) =>
      run(o.json, () => resultCommand({ ...o, ...hubTools(o.data) })),
    );
  auction
    .command('receipts')
    .description('get what the container tells an account alone')
    .addOption(auctionOption())
    .requiredOption('--save <file>', 'where to keep them')
    .addOption(asOption('emitter'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & { auction: string; save: string; as: string }) =>
      run(o.json, () => receiptsCommand({ ...o, ...hubTools(o.data) })),
    );
  auction
    .command('settle')
    .description('settle trades: payment tokens against kilograms, each trade in one go')
    .addOption(auctionOption())
    .addOption(several('--receipt <file>', 'receipts of their buyer or seller').makeOptionMandatory())
    .addOption(asOption('auctioneer'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & { auction: string; receipt: string[]; as: string }) =>
      run(o.json, () => settleCommand({ ...o, ...hubTools(o.data) })),
    );
}

function addVerify(auction: Command): void {
  auction
    .command('verify')
    .description('check a result offline: by itself, with own bids and receipts, or with all of them')
    .requiredOption('--result <file>', 'as `auction result` kept it')
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
    .action((o: Common & Omit<VerifyResultOptions, 'hubTrust' | 'now' | 'out'>) =>
      run(o.json, () =>
        Promise.resolve().then(() => verifyResultCommand({ ...o, hubTrust: layout(resolve(o.data)).trust, now, out })),
      ),
    );
}

function addPayments(program: Command): void {
  const payment = program.command('payment').description('payment tokens on the home ledger');
  payment
    .command('issue')
    .description('issue tokens against money that the provider holds')
    .requiredOption('--to <account>', 'who gets them')
    .requiredOption('--amount <minor units>', 'how many')
    .option('--currency <code>', 'of which currency', 'EUR')
    .addOption(asOption('bank'))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & { to: string; amount: string; currency: string; as: string }) =>
      run(o.json, () => issuePaymentCommand({ ...o, ...hubTools(o.data) })),
    );
  payment
    .command('balance')
    .description('what an account has, and what is held of it as deposits')
    .argument('<account>', '<MSP id>/<enrolment id>')
    .option('--currency <code>', 'of which currency', 'EUR')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((account: string, o: Common & { currency: string }) =>
      run(o.json, () => balanceCommand({ ...o, account, ...hubTools(o.data) })),
    );
}
