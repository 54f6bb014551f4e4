import type { Command } from 'commander';
import { announceCommand, openCommand } from '../commands/auction/announce.ts';
import { bidCommand } from '../commands/auction/bid.ts';
import { closeCommand } from '../commands/auction/close.ts';
import { offerCommand } from '../commands/auction/offer.ts';
import { resultCommand } from '../commands/auction/result.ts';
import { receiptsCommand, settleCommand } from '../commands/auction/settle.ts';
import { balanceCommand, issuePaymentCommand } from '../commands/payment.ts';
import { addAuctionChecks } from './auction-checks.ts';
import { addAuctionEndings } from './auction-endings.ts';
import { asOption, auctionOption, type Common } from './auction-options.ts';
import { dataOption, hubTools, jsonOption, run, several } from './run.ts';

/** Commands about auctions. */
export function addAuctionCommands(program: Command): void {
  const auction = program
    .command('auction')
    .description('auctions that clear in a confidential container, and are checked by everybody');
  addTerms(auction);
  addSealing(auction);
  addClearing(auction);
  addAuctionEndings(auction);
  addAuctionChecks(auction);
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
