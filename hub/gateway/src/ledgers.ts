import { readSecret, readText } from '@meridian/api';
import type { ClaimSigner, LedgerBridge, Outcome } from '@meridian/bridges';
import { freshlySigned, FreshProofs } from '@meridian/bridges/claims';
import { EvmBridge, EvmCredits, EvmPolicies, type EvmCreditsOptions } from '@meridian/bridges/evm';
import { connectFabric, connectFabricPolicies, type FabricOptions } from '@meridian/bridges/fabric';
import { createReceiptProof, type RpcClient } from '@meridian/bridges/receipt-proof';
import type { Hash } from '@meridian/credit';
import { request } from 'undici';
import type { RetirementReader, RetirementWithReceipt } from './certificates.ts';
import type { LedgerConfig } from './config.ts';
import { GatewayError, messageOf } from './errors.ts';
import type { PolicyLedger } from './policies.ts';

export interface ConnectedLedger {
  readonly bridge: LedgerBridge;
  /** Where credits are retired abroad and certificates are made. */
  readonly retirements?: RetirementReader;
  readonly policies: PolicyLedger;
  close(): void;
}

/**
 * Connects to the ledger that the configuration names.
 * @throws GatewayError for a file; BridgeError where the network is another one; what the connection throws
 */
export async function connectLedger(config: LedgerConfig, signer: ClaimSigner): Promise<ConnectedLedger> {
  if (config.kind === 'fabric') return connectHome(config, signer);
  const { rpcUrl, confirmations, fromBlock } = config;
  const ledger = config.descriptor.descriptor;
  const options: EvmCreditsOptions = { rpcUrl, confirmations, fromBlock, ledger, privateKey: evmKey(config.keyFile) };
  const bridge = new FreshProofs(await EvmBridge.connect({ ...options, signer }), freshlySigned(signer));
  const [credits, policies] = [await EvmCredits.connect(options), await EvmPolicies.connect(options)];
  return {
    bridge,
    policies: { sink: policies },
    retirements: new EvmRetirements(credits, jsonRpc(rpcUrl)),
    close: () => {
      credits.close();
      policies.close();
    },
  };
}

type FabricConfig = Extract<LedgerConfig, { readonly kind: 'fabric' }>;

function connectHome(config: FabricConfig, claimSigner: ClaimSigner): ConnectedLedger {
  const options = { ...fabricOptions(config), claimSigner };
  const bridge = connectFabric({ ...options, ledger: config.descriptor });
  const source = connectFabricPolicies(options);
  return {
    bridge: new FreshProofs(bridge, freshlySigned(claimSigner)),
    policies: { source },
    close: () => {
      source.close();
    },
  };
}

function fabricOptions(config: FabricConfig): FabricOptions {
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
