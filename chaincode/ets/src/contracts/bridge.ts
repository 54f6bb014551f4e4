import { Context, Contract, Info, Returns, Transaction } from 'fabric-contract-api';
import { run } from './run.ts';

/** The ledger rules of a transfer between ledgers: the origin's lock record alone decides. See docs/chaincode-api.md. */
@Info({
  title: 'Bridge',
  description: "The ledger rules of a transfer between ledgers: the origin's lock record alone decides.",
})
export class BridgeContract extends Contract {
  constructor() {
    super('Bridge');
  }

  @Transaction()
  @Returns('string')
  Lock(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:Lock', argument);
  }

  @Transaction()
  @Returns('string')
  BeginAbort(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:BeginAbort', argument);
  }

  @Transaction()
  @Returns('string')
  Release(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:Release', argument);
  }

  @Transaction()
  @Returns('string')
  Extinguish(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:Extinguish', argument);
  }

  @Transaction()
  @Returns('string')
  Arrive(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:Arrive', argument);
  }

  @Transaction()
  @Returns('string')
  Void(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:Void', argument);
  }

  @Transaction()
  @Returns('string')
  Assign(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:Assign', argument);
  }

  @Transaction()
  @Returns('string')
  RetiredAbroad(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:RetiredAbroad', argument);
  }

  @Transaction()
  @Returns('string')
  AttestHeader(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:AttestHeader', argument);
  }

  @Transaction(false)
  @Returns('string')
  Header(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:Header', argument);
  }

  @Transaction(false)
  @Returns('string')
  Prove(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:Prove', argument);
  }

  @Transaction(false)
  @Returns('string')
  Origin(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:Origin', argument);
  }

  @Transaction(false)
  @Returns('string')
  Destination(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:Destination', argument);
  }

  @Transaction(false)
  @Returns('string')
  RetirementAbroad(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Bridge:RetirementAbroad', argument);
  }
}
