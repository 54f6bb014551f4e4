import { status } from '@grpc/grpc-js';
import { common, gateway, peer } from '@hyperledger/fabric-protos';
import { messageOf } from '../errors.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Orderer } from '../ledger/orderer.ts';
import { SYSTEM_CHAINCODES, type Endorser, type Outcome } from '../peer/endorser.ts';
import { defaultInterest, layoutsFor, type EndorsementInterest } from '../peer/interest.ts';
import { readProposal, type Proposal } from '../peer/proposal.ts';
import { encode, make } from '../proto.ts';
import { broadcastRefusal } from './broadcast.ts';
import { GatewayFailure, type ErrorDetail } from './errors.ts';
import { EndorsementPlan } from './plan.ts';

export interface GatewayModules {
  readonly ledger: Ledger;
  readonly orderer: Orderer;
  /** Every organisation's peer, by MSP id. */
  readonly endorsers: ReadonlyMap<string, Endorser>;
  /** Counts proposals under way, so that the orderer knows whether more is to come. */
  readonly activity: { underWay: number };
}

/** The gateway of one organisation's peer: its own peer is asked first. */
export class GatewayService {
  readonly #modules: GatewayModules;
  readonly #own: Endorser;

  constructor(own: Endorser, modules: GatewayModules) {
    this.#own = own;
    this.#modules = modules;
  }

  async evaluate(request: gateway.EvaluateRequest): Promise<gateway.EvaluateResponse> {
    const proposal = proposalOf(request.getProposedTransaction());
    const { channel, chaincode } = proposal;
    if (channel !== this.#modules.ledger.channel) throw new GatewayFailure(status.UNAVAILABLE, noChannel(channel));
    const endorser = this.#evaluator(proposal, request.getTargetOrganizationsList());
    if (endorser === undefined) {
      const message = `no peers available to evaluate chaincode ${chaincode} in channel ${channel}`;
      throw new GatewayFailure(status.FAILED_PRECONDITION, message);
    }
    const outcome = await endorser.process(proposal);
    if (outcome.kind === 'endorsed') return make(gateway.EvaluateResponse, { Result: outcome.response });
    const { code, message, retry } = verdict(outcome);
    const prefix = 'evaluate call to endorser returned error: ';
    const text = retry ? 'failed to evaluate transaction, see attached details for more info' : prefix + message;
    throw new GatewayFailure(code, text, [detail(endorser, message)]);
  }

  async endorse(request: gateway.EndorseRequest): Promise<gateway.EndorseResponse> {
    const proposal = proposalOf(request.getProposedTransaction());
    const { activity } = this.#modules;
    activity.underWay++;
    try {
      const named = request.getEndorsingOrganizationsList();
      const plan = named.length > 0 ? this.#planFor(proposal, named) : await this.#planFromFirst(proposal);
      const { payload, endorsements } = await complete(plan, proposal);
      const envelope = make(common.Envelope, { Payload: transactionPayload(proposal, payload, endorsements) });
      return make(gateway.EndorseResponse, { PreparedTransaction: envelope });
    } finally {
      activity.underWay--;
    }
  }

  submit(request: gateway.SubmitRequest): gateway.SubmitResponse {
    const envelope = request.getPreparedTransaction();
    if (envelope === undefined) {
      throw new GatewayFailure(status.INVALID_ARGUMENT, 'a prepared transaction is required');
    }
    if (envelope.getSignature_asU8().length === 0) {
      throw new GatewayFailure(status.INVALID_ARGUMENT, 'prepared transaction must be signed');
    }
    const channel = request.getChannelId();
    if (channel !== this.#modules.ledger.channel) {
      throw new GatewayFailure(status.FAILED_PRECONDITION, noChannel(channel));
    }
    const refusal = broadcastRefusal(this.#modules.ledger, envelope);
    if (refusal !== undefined) {
      throw new GatewayFailure(status.ABORTED, `received unsuccessful response from orderer: ${refusal}`);
    }
    this.#modules.orderer.submit(envelope.serializeBinary());
    return new gateway.SubmitResponse();
  }

  #evaluator(proposal: Proposal, targets: readonly string[]): Endorser | undefined {
    const { endorsers, ledger } = this.#modules;
    const { chaincode } = proposal;
    if (!SYSTEM_CHAINCODES.has(chaincode) && ledger.definitions.get(chaincode) === undefined) return undefined;
    if (targets.length === 0 || targets.includes(this.#own.mspId)) return this.#own;
    return targets.map((mspId) => endorsers.get(mspId)).find((endorser) => endorser !== undefined);
  }

  #defined({ channel, chaincode }: Proposal): boolean {
    const { ledger } = this.#modules;
    return channel === ledger.channel && ledger.definitions.get(chaincode) !== undefined;
  }

  #planFor(proposal: Proposal, named: readonly string[]): EndorsementPlan {
    const { endorsers } = this.#modules;
    const missing = named.filter((mspId) => !this.#defined(proposal) || !endorsers.has(mspId));
    if (missing.length > 0) {
      const message = `failed to find any endorsing peers for org(s): ${missing.join(', ')}`;
      throw new GatewayFailure(status.UNAVAILABLE, message);
    }
    return new EndorsementPlan([new Set(named)], endorsers);
  }

  /** Asks the own peer, and plans the others from what its result needs. */
  async #planFromFirst(proposal: Proposal): Promise<EndorsementPlan> {
    const { channel, chaincode } = proposal;
    if (!this.#defined(proposal)) {
      const reason = `No metadata was found for chaincode ${chaincode} in channel ${channel}`;
      throw new GatewayFailure(status.FAILED_PRECONDITION, `${NO_COMBINATION}: ${reason}`);
    }
    const outcome = await this.#own.process(proposal);
    if (outcome.kind !== 'endorsed') {
      const message = 'failed to endorse transaction, see attached details for more info';
      throw new GatewayFailure(status.ABORTED, message, [detail(this.#own, verdict(outcome).message)]);
    }
    const plan = new EndorsementPlan(this.#layouts(proposal, outcome.interest), this.#modules.endorsers);
    plan.accept(this.#own, outcome);
    return plan;
  }

  /** Those with the own organisation first: its endorsement is there already. */
  #layouts(proposal: Proposal, interest: EndorsementInterest): ReadonlySet<string>[] {
    const available = [...this.#modules.endorsers.keys()];
    const definition = this.#modules.ledger.definitions.get(proposal.chaincode);
    const wanted = interest.policies.length > 0 || definition === undefined ? interest : defaultInterest(definition);
    const layouts = layoutsFor(wanted, available);
    if (layouts.length > 0) {
      return layouts.sort((a, b) => Number(b.has(this.#own.mspId)) - Number(a.has(this.#own.mspId)));
    }
    const unrestricted = layoutsFor({ ...wanted, confidential: [] }, available);
    if (unrestricted.length > 0 && proposal.hasTransient) {
      const names = wanted.confidential.map(({ name }) => name).join(' ');
      throw new GatewayFailure(
        status.FAILED_PRECONDITION,
        'requires endorsement from organisation(s) that are not in the distribution policy of the private data ' +
          `collection(s): [${names}]; retry specifying trusted endorsing organizations to protect transient data`,
      );
    }
    const reason = 'no peer combination can satisfy the endorsement policy';
    throw new GatewayFailure(status.FAILED_PRECONDITION, `${NO_COMBINATION}: ${reason}`);
  }
}

const NO_COMBINATION = 'no combination of peers can be derived which satisfy the endorsement policy';

function noChannel(channel: string): string {
  return `failed to get config for channel [${channel}]: could not get last config for channel ${channel}`;
}

function proposalOf(signed: peer.SignedProposal | undefined): Proposal {
  if (signed === undefined) {
    throw new GatewayFailure(status.INVALID_ARGUMENT, 'the proposed transaction must contain a signed proposal');
  }
  try {
    return readProposal(signed);
  } catch (error) {
    throw new GatewayFailure(status.INVALID_ARGUMENT, messageOf(error));
  }
}

function detail({ address, mspId }: Endorser, message: string): ErrorDetail {
  return { address, mspId, message };
}

interface Verdict {
  readonly code: status;
  readonly message: string;
  /** Another peer of the organisation would be asked, if there were one. */
  readonly retry: boolean;
}

function verdict(outcome: Exclude<Outcome, { kind: 'endorsed' }>): Verdict {
  switch (outcome.kind) {
    case 'barred':
      return { code: status.UNAVAILABLE, message: outcome.message, retry: true };
    case 'refused':
      return { code: status.FAILED_PRECONDITION, message: outcome.message, retry: false };
    case 'failed':
      return { code: status.ABORTED, message: outcome.message, retry: true };
    case 'rejected':
      return {
        code: status.UNKNOWN,
        message: `chaincode response ${outcome.status}, ${outcome.message}`,
        retry: false,
      };
  }
}

async function complete(
  plan: EndorsementPlan,
  proposal: Proposal,
): Promise<{ readonly payload: Uint8Array; readonly endorsements: readonly peer.Endorsement[] }> {
  while (plan.completed === undefined) {
    const endorsers = plan.next();
    if (endorsers.length === 0) {
      const message = 'failed to collect enough transaction endorsements, see attached details for more info';
      throw new GatewayFailure(status.ABORTED, message, plan.details);
    }
    await Promise.all(
      endorsers.map(async (endorser) => {
        const outcome = await endorser.process(proposal);
        if (outcome.kind === 'endorsed') plan.accept(endorser, outcome);
        else plan.reject(endorser, verdict(outcome).message);
      }),
    );
  }
  return plan.completed;
}

function transactionPayload(
  { headers, stripped }: Proposal,
  responsePayload: Uint8Array,
  endorsements: readonly peer.Endorsement[],
): Uint8Array {
  const action = make(peer.ChaincodeEndorsedAction, {
    ProposalResponsePayload: responsePayload,
    EndorsementsList: [...endorsements],
  });
  const payload = encode(peer.ChaincodeActionPayload, { ChaincodeProposalPayload: stripped, Action: action });
  const transactionAction = make(peer.TransactionAction, {
    Header: headers.header.getSignatureHeader_asU8(),
    Payload: payload,
  });
  return encode(common.Payload, {
    Header: headers.header,
    Data: encode(peer.Transaction, { ActionsList: [transactionAction] }),
  });
}
