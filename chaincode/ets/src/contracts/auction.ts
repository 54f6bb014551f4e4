import { Context, Contract, Info, Returns, Transaction } from 'fabric-contract-api';
import { run } from './run.ts';

/** Auctions that clear in an attested container and are settled here. See docs/auction-api.md. */
@Info({ title: 'Auction', description: 'Auctions that clear in an attested container and are settled here.' })
export class AuctionContract extends Contract {
  constructor() {
    super('Auction');
  }

  @Transaction()
  @Returns('string')
  Announce(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Announce', argument);
  }

  @Transaction()
  @Returns('string')
  Offer(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Offer', argument);
  }

  @Transaction()
  @Returns('string')
  AcceptEvidence(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:AcceptEvidence', argument);
  }

  @Transaction()
  @Returns('string')
  Commit(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Commit', argument);
  }

  @Transaction()
  @Returns('string')
  Close(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Close', argument);
  }

  @Transaction()
  @Returns('string')
  Seed(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Seed', argument);
  }

  @Transaction()
  @Returns('string')
  Result(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Result', argument);
  }

  @Transaction()
  @Returns('string')
  Settle(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Settle', argument);
  }

  @Transaction()
  @Returns('string')
  Lapse(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Lapse', argument);
  }

  @Transaction()
  @Returns('string')
  Cancel(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Cancel', argument);
  }

  @Transaction()
  @Returns('string')
  ReleaseLot(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:ReleaseLot', argument);
  }

  @Transaction()
  @Returns('string')
  Refund(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Refund', argument);
  }

  @Transaction(false)
  @Returns('string')
  ProveClosed(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:ProveClosed', argument);
  }

  @Transaction(false)
  @Returns('string')
  Auction(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Auction', argument);
  }

  @Transaction(false)
  @Returns('string')
  Evidence(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Evidence', argument);
  }

  @Transaction(false)
  @Returns('string')
  ResultOf(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:ResultOf', argument);
  }

  @Transaction(false)
  @Returns('string')
  Trade(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Trade', argument);
  }

  @Transaction(false)
  @Returns('string')
  Auctions(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Auctions', argument);
  }

  @Transaction(false)
  @Returns('string')
  Lots(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Lots', argument);
  }

  @Transaction(false)
  @Returns('string')
  Commitments(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Auction:Commitments', argument);
  }
}
