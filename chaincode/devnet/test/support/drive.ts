import { EndorseError, GatewayError, signers } from '@hyperledger/fabric-gateway';
import type { Contract, Gateway, SubmittedTransaction, Transaction } from '@hyperledger/fabric-gateway';
import type { KeyObject } from 'node:crypto';
import type { GoldenError, GoldenStep } from './golden.ts';

export interface Outcome {
  txId?: string;
  result?: string;
  error?: GoldenError;
  stage?: string;
  blockNumber?: number;
  validationCode?: number;
  resubmitStatus?: { readonly code: number; readonly blockNumber: number };
}

export interface Clients {
  readonly byMsp: Readonly<Record<string, Gateway>>;
  /** The same identities with each other's keys. */
  readonly wrongKey: Readonly<Record<string, Gateway>>;
  readonly otherKey: KeyObject;
}

function record(error: unknown): GoldenError {
  if (!(error instanceof GatewayError)) throw error;
  return { class: error.constructor.name, code: error.code, message: error.message, details: error.details };
}

function of<T>(byMsp: Readonly<Record<string, T>>, mspId: string): T {
  const found = byMsp[mspId];
  if (found === undefined) throw new Error(`no client of ${mspId}`);
  return found;
}

/** Plays the steps as the real network was driven, and gives what came back, in order. */
export async function drive(clients: Clients, steps: readonly GoldenStep[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < steps.length;) {
    const first = steps[at];
    if (first === undefined) break;
    let end = at + 1;
    while (first.batch !== null && steps[end]?.batch === first.batch) end++;
    outcomes.push(...(await driveBatch(clients, steps.slice(at, end))));
    at = end;
  }
  return outcomes;
}

async function driveBatch(clients: Clients, batch: readonly GoldenStep[]): Promise<Outcome[]> {
  const started = [];
  for (const step of batch) started.push({ step, ...(await start(clients, step)) });
  // Batch B is the one whose transactions follow each other in blocks of their own.
  const waits = batch[0]?.batch === 'B';
  const submitted = [];
  for (const { outcome, transaction } of started) {
    const commit = await submit(outcome, transaction);
    submitted.push({ outcome, commit });
    if (waits) await status(outcome, commit);
  }
  if (!waits) for (const { outcome, commit } of submitted) await status(outcome, commit);
  for (const { step, outcome, transaction } of started) {
    if (step.special === 'resubmit' && transaction !== undefined) await resubmit(outcome, transaction);
  }
  return started.map(({ outcome }) => outcome);
}

async function start(clients: Clients, step: GoldenStep): Promise<{ outcome: Outcome; transaction?: Transaction }> {
  const outcome: Outcome = {};
  const badKey = step.special === "signed with a key that is not the certificate's";
  const gateway = of(badKey ? clients.wrongKey : clients.byMsp, step.mspId);
  const contract: Contract = gateway.getNetwork(step.channel).getContract(step.chaincode);
  const transient = Object.entries(step.transient ?? {}).map(([key, value]) => [key, Buffer.from(value, 'base64')]);
  const proposal = contract.newProposal(step.function, {
    arguments: [...step.args],
    ...(step.transient !== null && { transientData: Object.fromEntries(transient) as Record<string, Uint8Array> }),
    ...(step.endorsingOrganizations !== null && { endorsingOrganizations: [...step.endorsingOrganizations] }),
  });
  outcome.txId = proposal.getTransactionId();
  try {
    if (step.kind === 'evaluate') {
      outcome.result = Buffer.from(await proposal.evaluate()).toString('base64');
      return { outcome };
    }
    outcome.stage = 'endorse';
    const transaction = await proposal.endorse();
    outcome.result = Buffer.from(transaction.getResult()).toString('base64');
    if (step.special?.startsWith('transaction signed') !== true) return { outcome, transaction };
    const signature = await signers.newPrivateKeySigner(clients.otherKey)(transaction.getDigest());
    return { outcome, transaction: gateway.newSignedTransaction(transaction.getBytes(), signature) };
  } catch (error) {
    outcome.error = record(error);
    if (error instanceof EndorseError) outcome.stage = 'endorse';
    return { outcome };
  }
}

async function submit(outcome: Outcome, transaction?: Transaction): Promise<SubmittedTransaction | undefined> {
  if (transaction === undefined) return undefined;
  try {
    outcome.stage = 'submit';
    return await transaction.submit();
  } catch (error) {
    outcome.error = record(error);
    return undefined;
  }
}

async function status(outcome: Outcome, commit: SubmittedTransaction | undefined): Promise<void> {
  if (commit === undefined) return;
  const { code, blockNumber } = await commit.getStatus();
  outcome.validationCode = code;
  outcome.blockNumber = Number(blockNumber);
}

async function resubmit(outcome: Outcome, transaction: Transaction): Promise<void> {
  const again = await transaction.submit();
  const { code, blockNumber } = await again.getStatus();
  outcome.resubmitStatus = { code, blockNumber: Number(blockNumber) };
  // The repeat gets a block of its own; its status is the first one's, so nothing tells when that block is there.
  await new Promise((resolve) => setTimeout(resolve, 500));
}
