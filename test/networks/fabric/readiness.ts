import { setTimeout as pause } from 'node:timers/promises';
import type { CallOptions } from '@grpc/grpc-js';
import { GatewayError } from '@hyperledger/fabric-gateway';
import type { NetworkChaincode, NetworkIdentity, NetworkOrganisation } from '../network.ts';
import { connectTo } from '../client.ts';
import { FabricNetworkError } from './errors.ts';

const READY_WITHIN_MS = 60_000;
const ATTEMPT_MS = 10_000;
const POLL_MS = 100;

/**
 * Waits until a transaction that both organisations endorse commits through this organisation's gateway: only then has
 * the orderer a leader, and does the peer know that the other one has the chaincode.
 */
export async function waitForCommit(
  organisation: NetworkOrganisation,
  identity: NetworkIdentity,
  channel: string,
  { name, probe }: NetworkChaincode,
): Promise<void> {
  const connection = connectTo(organisation, identity);
  const contract = connection.gateway.getNetwork(channel).getContract(name);
  const deadline = performance.now() + READY_WITHIN_MS;
  const deadlineOf = (): CallOptions => ({ deadline: Date.now() + ATTEMPT_MS });
  try {
    for (;;) {
      try {
        const transaction = await contract
          .newProposal(probe.transaction, { arguments: [...probe.arguments] })
          .endorse(deadlineOf());
        const commit = await transaction.submit(deadlineOf());
        const status = await commit.getStatus(deadlineOf());
        if (status.successful) return;
        throw new FabricNetworkError('NOT_READY', `a first transaction ended with code ${status.code}`);
      } catch (cause) {
        const refused = detailsOf(cause).includes('chaincode response');
        if (refused || performance.now() > deadline) {
          const message = `${probe.transaction} of ${name} does not commit through ${organisation.mspId}'s gateway`;
          throw new FabricNetworkError(
            'NOT_READY',
            message,
            { mspId: organisation.mspId, channel },
            { log: detailsOf(cause), cause },
          );
        }
        await pause(POLL_MS);
      }
    }
  } finally {
    connection.close();
  }
}

/** What each peer said; the gateway's own message only refers to it. */
function detailsOf(cause: unknown): string {
  if (!(cause instanceof GatewayError)) return String(cause);
  return [cause.message, ...cause.details.map(({ mspId, message }) => `${mspId}: ${message}`)].join('\n');
}
