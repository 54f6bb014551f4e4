import { expect } from '@jest/globals';
import { EndorseError, GatewayError, type Contract } from '@hyperledger/fabric-gateway';
import { connectTo, type Connection } from './client.ts';
import type { FabricNetwork, IdentityRequest } from './network.ts';

/** Sent beside the argument, by name: it reaches the endorsers and no block. */
export type Transient = Readonly<Record<string, string>>;

/** The chaincode's users on one network, each by the name in its certificate. */
export class EtsPeople {
  readonly network: FabricNetwork;
  readonly #connections = new Map<string, Connection>();

  constructor(network: FabricNetwork) {
    this.network = network;
  }

  async enrol(request: IdentityRequest): Promise<void> {
    const organisation = this.network.organisations.find(({ mspId }) => mspId === request.mspId);
    if (organisation === undefined) throw new Error(`no organisation ${request.mspId}`);
    this.#connections.set(request.name, connectTo(organisation, await this.network.issueIdentity(request)));
  }

  connection(name: string): Connection {
    const connection = this.#connections.get(name);
    if (connection === undefined) throw new Error(`nobody is called ${name}`);
    return connection;
  }

  as(name: string): Contract {
    const { channel, chaincode } = this.network;
    return this.connection(name).gateway.getNetwork(channel).getContract(chaincode);
  }

  async submit(name: string, transaction: string, argument: object, transient: Transient = {}): Promise<unknown> {
    return answerOf(await this.#submission(name, transaction, argument, transient));
  }

  async evaluate(name: string, transaction: string, argument: object): Promise<unknown> {
    return answerOf(await this.as(name).evaluateTransaction(transaction, JSON.stringify(argument)));
  }

  /** The JSON that the chaincode refused a submitted transaction with. */
  refusal(
    name: string,
    transaction: string,
    argument: object,
    transient: Transient = {},
  ): Promise<Readonly<Record<string, unknown>>> {
    return refusalOf(this.#submission(name, transaction, argument, transient));
  }

  #submission(name: string, transaction: string, argument: object, transientData: Transient): Promise<Uint8Array> {
    return this.as(name).submit(transaction, { arguments: [JSON.stringify(argument)], transientData });
  }

  /** Validation codes, where all are endorsed before any is submitted, so that none sees another's change. */
  async race(name: string, transaction: string, args: readonly object[]): Promise<number[]> {
    const propose = (argument: object) =>
      this.as(name)
        .newProposal(transaction, { arguments: [JSON.stringify(argument)] })
        .endorse();
    const endorsed = await Promise.all(args.map(propose));
    const submitted = await Promise.all(endorsed.map((each) => each.submit()));
    return Promise.all(submitted.map(async (each) => (await each.getStatus()).code));
  }

  close(): void {
    for (const connection of this.#connections.values()) connection.close();
  }
}

const answerOf = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());

/** The JSON that the chaincode refused with, out of what the peers say of it. */
export async function refusalOf(call: Promise<unknown>): Promise<Readonly<Record<string, unknown>>> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GatewayError)) throw new Error('it was not refused by the gateway', { cause: error });
  const [detail] = error.details;
  const text = detail?.message ?? error.message;
  if (error instanceof EndorseError) expect(text).toMatch(/^chaincode response 500, \{/);
  return JSON.parse(text.slice(text.indexOf('{'))) as Record<string, unknown>;
}
