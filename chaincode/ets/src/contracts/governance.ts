import { Context, Contract, Info, Returns, Transaction } from 'fabric-contract-api';
import { run } from './run.ts';

/** Who may do what, and which other ledgers are believed. See docs/chaincode-api.md. */
@Info({ title: 'Governance', description: 'Who may do what, and which other ledgers are believed.' })
export class GovernanceContract extends Contract {
  constructor() {
    super('Governance');
  }

  @Transaction()
  @Returns('string')
  Configure(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Governance:Configure', argument);
  }

  @Transaction(false)
  @Returns('string')
  Configuration(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Governance:Configuration', argument);
  }

  @Transaction(false)
  @Returns('string')
  ProveAttesters(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Governance:ProveAttesters', argument);
  }
}
