import { Context, Contract, Info, Returns, Transaction } from 'fabric-contract-api';
import { run } from './run.ts';

/** Batches of credits, their lots, and what owners do with them. See docs/chaincode-api.md. */
@Info({ title: 'Credit', description: 'Batches of credits, their lots, and what owners do with them.' })
export class CreditContract extends Contract {
  constructor() {
    super('Credit');
  }

  @Transaction()
  @Returns('string')
  Issue(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Issue', argument);
  }

  @Transaction()
  @Returns('string')
  Transfer(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Transfer', argument);
  }

  @Transaction()
  @Returns('string')
  Merge(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Merge', argument);
  }

  @Transaction()
  @Returns('string')
  Retire(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Retire', argument);
  }

  @Transaction()
  @Returns('string')
  Entitle(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Entitle', argument);
  }

  @Transaction()
  @Returns('string')
  SetApprovalForAll(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:SetApprovalForAll', argument);
  }

  @Transaction(false)
  @Returns('string')
  IsApprovedForAll(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:IsApprovedForAll', argument);
  }

  @Transaction(false)
  @Returns('string')
  Batch(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Batch', argument);
  }

  @Transaction(false)
  @Returns('string')
  Batches(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Batches', argument);
  }

  @Transaction(false)
  @Returns('string')
  Class(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Class', argument);
  }

  @Transaction(false)
  @Returns('string')
  Lot(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Lot', argument);
  }

  @Transaction(false)
  @Returns('string')
  Lots(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Lots', argument);
  }

  @Transaction(false)
  @Returns('string')
  LotsOfBatch(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:LotsOfBatch', argument);
  }

  @Transaction(false)
  @Returns('string')
  LotsOfOwner(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:LotsOfOwner', argument);
  }

  @Transaction(false)
  @Returns('string')
  Supply(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Supply', argument);
  }

  @Transaction(false)
  @Returns('string')
  Retirement(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Retirement', argument);
  }

  @Transaction(false)
  @Returns('string')
  Entitled(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Entitled', argument);
  }

  @Transaction(false)
  @Returns('string')
  Quote(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:Quote', argument);
  }

  @Transaction(false)
  @Returns('string')
  History(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Credit:History', argument);
  }
}
