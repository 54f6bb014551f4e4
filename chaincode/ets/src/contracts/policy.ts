import { Context, Contract, Info, Returns, Transaction } from 'fabric-contract-api';
import { run } from './run.ts';

/** Policy sets: what a credit is worth where, from when until when. See docs/policies.md and docs/chaincode-api.md. */
@Info({ title: 'Policy', description: 'Policy sets: what a credit is worth where, from when until when.' })
export class PolicyContract extends Contract {
  constructor() {
    super('Policy');
  }

  @Transaction()
  @Returns('string')
  Register(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Policy:Register', argument);
  }

  @Transaction()
  @Returns('string')
  Activate(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Policy:Activate', argument);
  }

  @Transaction()
  @Returns('string')
  Retire(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Policy:Retire', argument);
  }

  @Transaction(false)
  @Returns('string')
  PolicySet(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Policy:PolicySet', argument);
  }

  @Transaction(false)
  @Returns('string')
  Active(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Policy:Active', argument);
  }

  @Transaction(false)
  @Returns('string')
  PolicySets(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Policy:PolicySets', argument);
  }

  @Transaction(false)
  @Returns('string')
  Prove(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Policy:Prove', argument);
  }
}
