import { EndorsementVerifier, SingleGatewayVerifier } from '@meridian/solidity';
import type { Hash } from '@meridian/credit';
import type { EndorsedLedger } from '../claims/endorsed/endorser.ts';
import type { TrustedLedger } from '../claims/single-check.ts';
import { ENDORSEMENT_VERIFIER, SINGLE_VERIFIER } from './contracts.ts';
import type { Deployer } from './deployer.ts';
import { hexOf } from './records.ts';

/** What a contract can believe of a ledger. */
export type BelievableLedger = TrustedLedger | EndorsedLedger;

/** The verifier of each ledger's claims, by ledger id. */
export type Verifiers = Readonly<Record<Hash, string>>;

/**
 * A verifier for each ledger in its lane: one for all of the lane `trusted: single`, one for each of `proven: endorsed`.
 * @param guardian may revoke peers
 * @throws BridgeError `LEDGER_ANSWER`
 */
export async function deployVerifiers(
  deployer: Deployer,
  trusted: readonly BelievableLedger[],
  guardian: string,
): Promise<Verifiers> {
  const single = trusted.filter((each) => each.lane !== 'proven: endorsed');
  const verifiers: Record<Hash, string> = {};
  if (single.length > 0) {
    const address = await deploySingle(deployer, single);
    for (const { ledger } of single) verifiers[ledger.id] = address;
  }
  for (const each of trusted) {
    if (each.lane === 'proven: endorsed') verifiers[each.ledger.id] = await deployEndorsed(deployer, each, guardian);
  }
  return verifiers;
}

async function deploySingle(deployer: Deployer, trusted: readonly TrustedLedger[]): Promise<string> {
  const admin = SINGLE_VERIFIER.encodeDeploy([deployer.address]);
  const verifier = await deployer.create(SingleGatewayVerifier.bytecode, admin);
  const keys = trusted.flatMap(({ ledger, keys: known }) => known.map((key) => ({ ...key, ledger })));
  await Promise.all(
    keys.map(({ ledger, x, y }) =>
      deployer.call(verifier, SINGLE_VERIFIER.encodeFunctionData('trustKey', [`0x${ledger.id}`, `0x${x}`, `0x${y}`])),
    ),
  );
  return verifier;
}

function deployEndorsed(deployer: Deployer, { ledger, endorsers }: EndorsedLedger, guardian: string): Promise<string> {
  const peers = endorsers.map(({ mspId, identity, key: { x, y } }) => ({
    organisation: mspId,
    identity: hexOf(identity),
    x: `0x${x}`,
    y: `0x${y}`,
  }));
  const given = ENDORSEMENT_VERIFIER.encodeDeploy([ledger.descriptor, peers, guardian]);
  return deployer.create(EndorsementVerifier.bytecode, given);
}
