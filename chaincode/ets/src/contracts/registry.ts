import { Context, Contract, Info, Returns, Transaction } from 'fabric-contract-api';
import { run } from './run.ts';

/** Organisations, their projects and installations, and minting. See docs/chaincode-api.md. */
@Info({ title: 'Registry', description: 'Organisations, their projects and installations, and minting.' })
export class RegistryContract extends Contract {
  constructor() {
    super('Registry');
  }

  @Transaction()
  @Returns('string')
  RegisterOrganisation(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:RegisterOrganisation', argument);
  }

  @Transaction()
  @Returns('string')
  SetMember(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:SetMember', argument);
  }

  @Transaction()
  @Returns('string')
  ProposeProject(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:ProposeProject', argument);
  }

  @Transaction()
  @Returns('string')
  AuthoriseProject(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:AuthoriseProject', argument);
  }

  @Transaction()
  @Returns('string')
  ValidateProject(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:ValidateProject', argument);
  }

  @Transaction()
  @Returns('string')
  ActivateProject(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:ActivateProject', argument);
  }

  @Transaction()
  @Returns('string')
  SuspendProject(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:SuspendProject', argument);
  }

  @Transaction()
  @Returns('string')
  ResumeProject(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:ResumeProject', argument);
  }

  @Transaction()
  @Returns('string')
  CloseProject(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:CloseProject', argument);
  }

  @Transaction()
  @Returns('string')
  Mint(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:Mint', argument);
  }

  @Transaction()
  @Returns('string')
  RegisterInstallation(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:RegisterInstallation', argument);
  }

  @Transaction()
  @Returns('string')
  SetBaseline(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:SetBaseline', argument);
  }

  @Transaction(false)
  @Returns('string')
  Organisation(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:Organisation', argument);
  }

  @Transaction(false)
  @Returns('string')
  Organisations(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:Organisations', argument);
  }

  @Transaction(false)
  @Returns('string')
  Project(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:Project', argument);
  }

  @Transaction(false)
  @Returns('string')
  Projects(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:Projects', argument);
  }

  @Transaction(false)
  @Returns('string')
  ProjectHistory(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:ProjectHistory', argument);
  }

  @Transaction(false)
  @Returns('string')
  Minted(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:Minted', argument);
  }

  @Transaction(false)
  @Returns('string')
  Installation(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:Installation', argument);
  }

  @Transaction(false)
  @Returns('string')
  Installations(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:Installations', argument);
  }

  @Transaction(false)
  @Returns('string')
  Location(ctx: Context, argument: string): Promise<string> {
    return run(ctx, 'Registry:Location', argument);
  }
}
