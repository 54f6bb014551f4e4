import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayClaimSigner } from '@meridian/bridges/claims';
import { EvmFinalFacts } from '@meridian/bridges/evm';
import { connectFabricHeaders, type FabricHeaders } from '@meridian/bridges/fabric';
import { HeaderAttester, HeaderGate, type AttesterObserver } from '@meridian/bridges/headers';
import { parseLedger } from '@meridian/credit';
import { must } from './bridge-suite/crossing.ts';
import { evmForeign, type EvmSide } from './bridge-suite/evm-side.ts';
import type { NetworkKind } from '../networks/kinds.ts';
import { FabricUsers } from './bridge-suite/fabric-side.ts';
import { newClaimSigner } from './bridge-suite/memory-side.ts';
import type { BridgeStack, HomeSide, Person } from './bridge-suite/stack.ts';

const ORGANISATIONS = ['Org1MSP', 'Org2MSP'];

export interface ProvenStack extends BridgeStack {
  readonly foreign: EvmSide;
  readonly users: FabricUsers;
  /** This gateway's own view of the chain. */
  readonly facts: EvmFinalFacts;
  /** By organisation, the book as each of them writes in it. */
  readonly books: Readonly<Record<'Org1MSP' | 'Org2MSP', FabricHeaders>>;
  /** Presents evidence without looking after its block first. */
  readonly ungated: HomeSide['bridge'];
  readonly contradictions: string[];
}

/** Fabric at home, whose two organisations both have to attest anvil's blocks; each watches the chain by itself. */
export async function provenStack({ start }: NetworkKind): Promise<ProvenStack> {
  const network = await start(join(mkdtempSync(join(tmpdir(), 'meridian-')), 'network'));
  const closing: (() => unknown)[] = [() => network.stop()];
  const close = async (): Promise<void> => {
    for (const each of closing.toReversed()) await each();
  };
  try {
    const users = new FabricUsers(network);
    closing.push(() => users.close());
    const signer = newClaimSigner();
    const ledger = parseLedger(network.ledgerDescriptor);
    const foreign = await evmForeign({ home: { ledger, keys: [signer.publicKey] }, lane: 'proven: headers' });
    closing.push(() => foreign.close());
    await configure(users, foreign);
    const contradictions: string[] = [];
    const attest = async (msp: string): Promise<Attesting> => {
      const attesting = await startAttesting(users, foreign, { msp, contradictions });
      closing.push(() => attesting.stop());
      return attesting;
    };
    const [own, other] = [await attest('Org1MSP'), await attest('Org2MSP')];
    const home = await homeSide(users, signer, new HeaderGate([own.attester]));
    const ungated = await users.bridge(signer);
    const books = { Org1MSP: own.book, Org2MSP: other.book };
    return { home, foreign, users, facts: own.facts, books, ungated, contradictions, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Attesting {
  readonly attester: HeaderAttester;
  readonly facts: EvmFinalFacts;
  readonly book: FabricHeaders;
  stop(): Promise<void>;
}

/** One organisation's attester, on a connection and a view of the chain of its own. */
async function startAttesting(
  users: FabricUsers,
  { anvil: { rpcUrl }, bridge }: EvmSide,
  { msp, contradictions }: { readonly msp: string; readonly contradictions: string[] },
): Promise<Attesting> {
  const ledger = bridge.ledger.descriptor;
  const facts = await EvmFinalFacts.connect({ rpcUrl, ledger, confirmations: 1, pollingIntervalMs: 20 });
  const book = connectFabricHeaders(await users.options('attester', { role: 'bridge-gateway' }, msp));
  const observer: AttesterObserver = {
    attested: () => undefined,
    contradicted: ({ number, hashes }) => void contradictions.push(`${number}: ${hashes.join(', ')}`),
    failed: () => undefined,
  };
  const attester = new HeaderAttester({ chain: facts, book, observer });
  const ending = new AbortController();
  const watching = attester.watch({ signal: ending.signal, onScanned: () => Promise.resolve() });
  const stop = async (): Promise<void> => {
    ending.abort();
    await watching;
    facts.close();
    book.close();
  };
  return { attester, facts, book, stop };
}

async function configure(users: FabricUsers, foreign: EvmSide): Promise<void> {
  const { token } = foreign.deployment.addresses;
  await users.configureWith({
    gateways: ORGANISATIONS,
    foreignLedgers: [
      { ledger: foreign.bridge.ledger.descriptor, lane: 'headers', token, organisations: ORGANISATIONS, k: 2 },
    ],
  });
}

async function homeSide(users: FabricUsers, signer: GatewayClaimSigner, gate: HeaderGate): Promise<HomeSide> {
  const account = (name: string): string => `Org1MSP/${name}`;
  for (const name of ['alice', 'bob'])
    must(await (await users.credits(name)).setApprovalForAll(account('gateway'), true));
  const operator = await users.operator();
  const issue: HomeSide['issue'] = async (provenance, owner: Person) => {
    const { batchId, classId } = must(await operator.issue({ provenance, owner: account(owner) }));
    return { batchId, classId, provenance };
  };
  return { bridge: await users.bridge(signer, { gate }), signer, account, issue };
}
