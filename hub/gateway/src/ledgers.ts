import { readSecret, readText } from '@meridian/api';
import type { FabricConnection } from '@meridian/api/config';
import type { ClaimSigner, LedgerBridge, Outcome } from '@meridian/bridges';
import { FreshProofs } from '@meridian/bridges/claims';
import { EvmBridge, EvmCredits, EvmPolicies, type EvmCreditsOptions, type EvmFinalFacts } from '@meridian/bridges/evm';
import {
  connectFabric,
  connectFabricHeaders,
  connectFabricPolicies,
  type FabricLane,
  type FabricOptions,
} from '@meridian/bridges/fabric';
import { HeaderAttester, HeaderGate, type AttesterObserver } from '@meridian/bridges/headers';
import { createReceiptProof, type RpcClient } from '@meridian/bridges/receipt-proof';
import type { Hash, Ledger } from '@meridian/credit';
import { request } from 'undici';
import type { RetirementReader, RetirementWithReceipt } from './certificates.ts';
import { GatewayError, messageOf } from './errors.ts';
import type { LedgerConfig } from './ledger-config.ts';
import type { PolicyLedger } from './policies.ts';

export interface ConnectedLedger {
  readonly bridge: LedgerBridge;
  /** This organisation's duty towards the chains that the ledger believes by their headers. */
  readonly attesters: readonly HeaderAttester[];
  /** Where credits are retired abroad and certificates are made. */
  readonly retirements?: RetirementReader;
  readonly policies: PolicyLedger;
  close(): void;
}

/** The chains of peers that are believed by their headers, and who is told what is done about them. */
export interface ForeignChains {
  readonly chains: readonly EvmFinalFacts[];
  readonly observe: (ledger: Ledger) => AttesterObserver;
}

/**
 * Connects to the ledger that the configuration names.
 * @throws GatewayError for a file; BridgeError where the network is another one; what the connection throws
 */
export async function connectLedger(
  config: LedgerConfig,
  signer: ClaimSigner,
  foreign: ForeignChains,
): Promise<ConnectedLedger> {
  if (config.kind === 'fabric') return connectHome(config, signer, foreign);
  const { rpcUrl, confirmations, fromBlock, lane } = config;
  const ledger = config.descriptor.descriptor;
  const options: EvmCreditsOptions = { rpcUrl, confirmations, fromBlock, ledger, privateKey: evmKey(config.keyFile) };
  const evm = await EvmBridge.connect({ ...options, signer, lane });
  const bridge = new FreshProofs(evm, (claim, finality) => evm.fresh(claim, finality));
  const [credits, policies] = [await EvmCredits.connect(options), await EvmPolicies.connect(options)];
  return {
    bridge,
    attesters: [],
    policies: { sink: policies },
    retirements: new EvmRetirements(credits, jsonRpc(rpcUrl)),
    close: () => {
      credits.close();
      policies.close();
    },
  };
}

type FabricConfig = Extract<LedgerConfig, { readonly kind: 'fabric' }>;

function connectHome(
  config: FabricConfig,
  claimSigner: ClaimSigner,
  { chains, observe }: ForeignChains,
): ConnectedLedger {
  const { lane, organisations = [] } = config;
  const prove: FabricLane = lane === 'proven: endorsed' ? { lane, organisations } : { lane };
  const options = { ...fabricOptions(config), claimSigner, prove };
  const book = connectFabricHeaders(options);
  const attesters = chains.map((chain) => new HeaderAttester({ chain, book, observer: observe(chain.ledger) }));
  const bridge = connectFabric({ ...options, ledger: config.descriptor, gate: new HeaderGate(attesters) });
  const source = connectFabricPolicies(options);
  return {
    bridge: new FreshProofs(bridge, (claim) => bridge.fresh(claim)),
    attesters,
    policies: { source },
    close: () => {
      source.close();
      book.close();
    },
  };
}

/** @throws GatewayError for a file */
export function fabricOptions(config: FabricConnection): FabricOptions {
  const { endpoint, channel, chaincode, mspId, tls } = config;
  return {
    ...{ endpoint, channel, chaincode, mspId },
    certPem: readText(config.certFile, 'ledger.certFile'),
    keyPem: readSecret(config.keyFile, 'ledger.keyFile'),
    ...(tls === undefined ? {} : { tlsCaPem: readText(tls.caFile, 'ledger.tls.caFile') }),
    ...(tls?.serverName === undefined ? {} : { tlsHostOverride: tls.serverName }),
  };
}

/** @throws GatewayError `INVALID_KEY`, which carries none of the file's text */
function evmKey(path: string): string {
  const key = readSecret(path, 'ledger.keyFile').trim();
  if (/^0x[0-9a-f]{64}$/i.test(key)) return key;
  throw new GatewayError('INVALID_KEY', `ledger.keyFile: ${path} holds no account key`, {
    field: 'ledger.keyFile',
    value: path,
    expected: '0x and 64 hex digits',
  });
}

/** Retirements on an EVM chain, each with the proof of its receipt. */
class EvmRetirements implements RetirementReader {
  readonly #credits: EvmCredits;
  readonly #rpc: RpcClient;

  constructor(credits: EvmCredits, rpc: RpcClient) {
    this.#credits = credits;
    this.#rpc = rpc;
  }

  async retirement(retirementId: Hash): Promise<Outcome<RetirementWithReceipt | undefined>> {
    const outcome = await this.#credits.retirement(retirementId);
    if (outcome.outcome !== 'done') return outcome;
    if (outcome.value === undefined) return { ...outcome, value: undefined };
    const { record, transactionHash } = outcome.value;
    try {
      return { ...outcome, value: { record, receipt: await createReceiptProof(this.#rpc, transactionHash) } };
    } catch (cause) {
      return { outcome: 'unavailable', cause };
    }
  }
}

const RPC_TIMEOUT_MS = 10_000;

/** The one kind of call that a receipt proof needs of a node. */
function jsonRpc(url: string): RpcClient {
  return {
    send: async (method, params) => {
      const { body } = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
        headersTimeout: RPC_TIMEOUT_MS,
        bodyTimeout: RPC_TIMEOUT_MS,
      });
      const answer = (await body.json()) as {
        readonly result?: unknown;
        readonly error?: { readonly message?: string };
      };
      if (answer.error !== undefined) throw new Error(`${method}: ${messageOf(answer.error.message ?? 'refused')}`);
      return answer.result;
    },
  };
}
