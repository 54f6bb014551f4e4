import { Context, Contract, Info, Returns, Transaction } from 'fabric-contract-api';
import { run } from './run.ts';

/** Tokens of money, one for each currency that is configured. See docs/auction-api.md. */
@Info({ title: 'Payment', description: 'Tokens of money, one for each currency that is configured.' })
export class PaymentContract extends Contract {
  constructor() {
    super('Payment');
  }

  @Transaction()
  @Returns('string')
  Issue(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Payment:Issue', argument);
  }

  @Transaction()
  @Returns('string')
  Redeem(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Payment:Redeem', argument);
  }

  @Transaction()
  @Returns('string')
  Transfer(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Payment:Transfer', argument);
  }

  @Transaction(false)
  @Returns('string')
  Balance(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Payment:Balance', argument);
  }

  @Transaction(false)
  @Returns('string')
  Payment(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Payment:Payment', argument);
  }
}
