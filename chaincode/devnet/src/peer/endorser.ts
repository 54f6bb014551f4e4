import { peer } from '@hyperledger/fabric-protos';
import { messageOf } from '../errors.ts';
import type { Signer } from '../identity/organisation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { Simulator } from '../ledger/simulator.ts';
import type { Signatory } from '../policy/signature-policy.ts';
import { asBuffer, make } from '../proto.ts';
import type { ChaincodeStream } from './chaincode-stream.ts';
import { readCollection, readDefinition, type ChaincodeContext } from './context.ts';
import { handleRequest } from './handlers.ts';
import { defaultInterest, interestOf, type EndorsementInterest } from './interest.ts';
import { authenticate, type Proposal } from './proposal.ts';
import { queryLedger } from './qscc.ts';
import type { OpenQuery } from './query.ts';
import { responsePayload } from './response.ts';

const TYPE = peer.ChaincodeMessage.Type;
const ERROR_THRESHOLD = 400;

export const SYSTEM_CHAINCODES: ReadonlySet<string> = new Set(['qscc', 'cscc', 'lscc', '_lifecycle']);

/** What a peer answers to a proposal. */
export type Outcome =
  /** Not let in: the client sees it as a peer that did not answer. */
  | { readonly kind: 'barred'; readonly message: string }
  /** The proposal is not right or not allowed. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The peer could not run the chaincode. */
  | { readonly kind: 'failed'; readonly message: string }
  /** The chaincode's own error. */
  | { readonly kind: 'rejected'; readonly status: number; readonly message: string }
  | {
      readonly kind: 'endorsed';
      readonly response: peer.Response;
      /** ProposalResponsePayload bytes. */
      readonly payload: Uint8Array;
      readonly endorsement: peer.Endorsement | undefined;
      readonly interest: EndorsementInterest;
    };

export interface EndorserModules {
  readonly ledger: Ledger;
  /** This peer's streams, by chaincode name. */
  readonly streams: ReadonlyMap<string, ChaincodeStream>;
  readonly signer: Signer;
  readonly timeWindowMs: number;
}

/** An organisation's peer: simulates proposals and endorses the results. */
export class Endorser {
  readonly mspId: string;
  readonly #address: () => string;
  readonly #modules: EndorserModules;

  /** @param address of its endpoint, known only once that listens */
  constructor(address: () => string, modules: EndorserModules) {
    this.mspId = modules.signer.mspId;
    this.#address = address;
    this.#modules = modules;
  }

  /** host:port, as error details show it. */
  get address(): string {
    return this.#address();
  }

  async process(proposal: Proposal): Promise<Outcome> {
    const { ledger } = this.#modules;
    const barred = this.#outsideTimeWindow(proposal);
    if (barred !== undefined) return { kind: 'barred', message: barred };
    let creator: Signatory;
    try {
      creator = { role: 'none', ...authenticate(proposal, ledger.msps) };
      this.#refuseDuplicate(proposal);
    } catch (error) {
      return { kind: 'refused', message: messageOf(error) };
    }
    try {
      return SYSTEM_CHAINCODES.has(proposal.chaincode) ? this.#runSystem(proposal) : await this.#run(proposal, creator);
    } catch (error) {
      return { kind: 'failed', message: messageOf(error) };
    }
  }

  #outsideTimeWindow({ timeMs }: Proposal): string | undefined {
    const window = this.#modules.timeWindowMs;
    const now = Date.now();
    if (Math.abs(now - timeMs) <= window) return undefined;
    const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
    return (
      `request unauthorized due to incorrect timestamp ${iso(timeMs)}, peer time ${iso(now)}, ` +
      `peer.authentication.timewindow ${goDuration(window)}`
    );
  }

  #refuseDuplicate({ txId, headers }: Proposal): void {
    if (this.#modules.ledger.status(txId) === undefined) return;
    const creator = asBuffer(headers.signature.getCreator_asU8()).toString('hex');
    throw new Error(`duplicate transaction found [${txId}]. Creator [${creator}]`);
  }

  #runSystem(proposal: Proposal): Outcome {
    if (proposal.chaincode !== 'qscc') {
      throw new Error(
        `NOT_SUPPORTED: this development ledger does not serve the system chaincode ${proposal.chaincode}`,
      );
    }
    const response = queryLedger(this.#modules.ledger, proposal.args);
    if (response.getStatus() >= ERROR_THRESHOLD) return rejection(response);
    const payload = responsePayload(proposal, 'syscc', response, undefined, undefined);
    return {
      kind: 'endorsed',
      response,
      payload,
      endorsement: undefined,
      interest: { policies: [], confidential: [] },
    };
  }

  async #run(proposal: Proposal, creator: Signatory): Promise<Outcome> {
    const { ledger, signer } = this.#modules;
    const simulator = new Simulator(ledger.store, proposal.txId, ledger.height, (namespace, name) => {
      const members = ledger.definitions.get(namespace)?.collection(name)?.members;
      return members?.satisfiedBy([{ mspId: this.mspId, role: 'peer' }]) ?? false;
    });
    const definition = readDefinition(simulator, ledger.definitions, proposal.chaincode);
    if (definition === undefined) throw notDefined(proposal);
    const message = await this.#simulate(proposal, simulator, creator);
    const response = peer.Response.deserializeBinary(message.getPayload_asU8());
    if (response.getStatus() >= ERROR_THRESHOLD) return rejection(response);
    const { bytes, privateSets } = simulator.results();
    if (privateSets.length > 0) ledger.store.keepPrivate(proposal.txId, privateSets);
    const payload = responsePayload(proposal, definition.version, response, bytes, message.getChaincodeEvent());
    const signed = Buffer.concat([payload, signer.creator]);
    const signature = signer.sign(signed);
    ledger.msps.trustOwn(signer.creator, signed, signature);
    const found = interestOf(simulator, ledger.definitions, proposal.hasTransient);
    return {
      kind: 'endorsed',
      response,
      payload,
      endorsement: make(peer.Endorsement, { Endorser: signer.creator, Signature: signature }),
      interest: found.policies.length === 0 ? defaultInterest(definition) : found,
    };
  }

  async #simulate(proposal: Proposal, simulator: Simulator, creator: Signatory): Promise<peer.ChaincodeMessage> {
    const { chaincode, txId, input } = proposal;
    const message = await this.#invoke(proposal, simulator, creator, chaincode, input).catch((error: unknown) => {
      throw new Error(`error in simulation: failed to execute transaction ${txId}: ${messageOf(error)}`);
    });
    if (message.getType() === TYPE.COMPLETED) return message;
    const reason = asBuffer(message.getPayload_asU8()).toString('utf8');
    throw new Error(`error in simulation: transaction returned with failure: ${reason}`);
  }

  /** Runs a chaincode, the one proposed or one that it calls. */
  async #invoke(
    proposal: Proposal,
    simulator: Simulator,
    creator: Signatory,
    chaincode: string,
    input: Uint8Array,
  ): Promise<peer.ChaincodeMessage> {
    const { channel, txId } = proposal;
    const definition = readDefinition(simulator, this.#modules.ledger.definitions, chaincode);
    const stream = this.#modules.streams.get(chaincode);
    if (definition === undefined || stream === undefined) {
      throw new Error(
        `invalid invocation: [channel ${channel}] failed to get chaincode container info for ${chaincode}: ` +
          `chaincode ${chaincode} not found`,
      );
    }
    const context = this.#context(proposal, simulator, creator, chaincode);
    return stream.invoke({
      channel,
      txId,
      input,
      proposal: proposal.signed,
      handle: (message) => handleRequest(context, message),
    });
  }

  #context(proposal: Proposal, simulator: Simulator, creator: Signatory, namespace: string): ChaincodeContext {
    const { ledger } = this.#modules;
    const queries = new Map<string, OpenQuery>();
    let opened = 0;
    return {
      simulator,
      channel: proposal.channel,
      namespace,
      creator,
      queries,
      openQuery: (cursor) => {
        const id = `${namespace}-${++opened}`;
        queries.set(id, { cursor, pending: [] });
        return id;
      },
      collection: (name) => readCollection(simulator, ledger.definitions, namespace, name),
      history: (key) => ledger.store.history(namespace, key),
      invokeChaincode: async (payload) => this.#call(proposal, simulator, creator, payload),
    };
  }

  async #call(proposal: Proposal, simulator: Simulator, creator: Signatory, payload: Uint8Array): Promise<Uint8Array> {
    const spec = peer.ChaincodeSpec.deserializeBinary(payload);
    const [target = '', channel = proposal.channel] = (spec.getChaincodeId()?.getName() ?? '').split('/');
    const name = target.split(':')[0] ?? target;
    if (channel !== proposal.channel) throw new Error(`Failed to get policy manager for channel [${channel}]`);
    const input = spec.getInput()?.serializeBinary() ?? new Uint8Array();
    const message = await this.#invoke(proposal, simulator, creator, name, input).catch((error: unknown) => {
      throw new Error(`execute failed: ${messageOf(error)}`);
    });
    return message.serializeBinary();
  }
}

function rejection(response: peer.Response): Outcome {
  return { kind: 'rejected', status: response.getStatus(), message: response.getMessage() };
}

function notDefined({ chaincode, channel }: Proposal): Error {
  return new Error(
    `make sure the chaincode ${chaincode} has been successfully defined on channel ${channel} and try again: ` +
      `chaincode ${chaincode} not found`,
  );
}

/** Whole minutes and seconds as Go writes a duration: 15m0s. */
function goDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}
