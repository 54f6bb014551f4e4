import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { msp } from '@hyperledger/fabric-protos';
import { endorserOf } from '../../src/claims/endorsed/endorser.ts';

interface Vectors {
  readonly networks: readonly { readonly peers: readonly { readonly identity: string }[] }[];
}

const file = new URL('../../../test/vectors/endorsements.json', import.meta.url);
const { networks } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

test('a peer names itself as Fabric serialises an identity, however its certificate is wrapped', () => {
  const identities = networks.flatMap(({ peers }) => peers.map(({ identity }) => Buffer.from(identity, 'hex')));
  expect(identities.length).toBeGreaterThan(0);
  for (const [i, bytes] of identities.entries()) {
    const identity = msp.SerializedIdentity.deserializeBinary(bytes);
    const certificate = Buffer.from(identity.getIdBytes_asU8()).toString();
    const wrapped = certificate.replaceAll('\n', '\r\n');
    expect(Buffer.from(endorserOf(identity.getMspid(), wrapped).identity)).toEqual(bytes);
    const longer = 'M'.repeat(1 + 100 * i);
    identity.setMspid(longer);
    expect(Buffer.from(endorserOf(longer, wrapped).identity)).toEqual(Buffer.from(identity.serializeBinary()));
  }
});
