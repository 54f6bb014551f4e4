import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { msp } from '@hyperledger/fabric-protos';
import { publicKeyOf, type Endorsement, type Endorser } from '@meridian/bridges/claims';

/** A peer whose key a test holds. */
export interface TestPeer extends Endorser {
  readonly privateKey: KeyObject;
}

/** The verifiers look a peer up by its identity's hash, so what stands where a certificate would is for the test to say. */
export function testPeer(mspId: string, name: string): TestPeer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const identity = new msp.SerializedIdentity();
  identity.setMspid(mspId);
  identity.setIdBytes(Buffer.from(`certificate of ${name}`));
  return { mspId, identity: identity.serializeBinary(), key: publicKeyOf(publicKey), privateKey };
}

export const endorse = (payload: Uint8Array, ...peers: readonly TestPeer[]): Endorsement[] =>
  peers.map(({ identity, privateKey }) => ({
    identity,
    signature: sign('sha256', Buffer.concat([payload, identity]), privateKey),
  }));
