// Writes test/vectors/endorsements.json: what peers of real Hyperledger Fabric, and of the devnet, sign when they are asked to prove
// facts. Made once and kept, as no two runs have the same keys. `FABRIC_BIN=… node test/endorsed/make-vectors.ts`, after a build.
import { writeFileSync } from 'node:fs';
import type { Evidence } from '@meridian/bridges';
import { connectFabricHome, connectFabricPolicies, type FabricLane } from '@meridian/bridges/fabric';
import {
  FACTS,
  policySetFromJson,
  policySetId,
  policySetToJson,
  READY_MADE,
  sha256,
  toHex,
  type Fact,
} from '@meridian/credit';
import { must, type Crossing } from '../support/bridge-suite/crossing.ts';
import { endorsedLedger, fabricStack, type FabricStack } from '../support/bridge-suite/fabric-side.ts';
import { FABRIC_KINDS } from '../networks/kinds.ts';
import { prepare } from '../support/bridge-suite/prepare.ts';

const FILE = new URL('../vectors/endorsements.json', import.meta.url);

interface Case {
  readonly name: string;
  /** What is proven. */
  readonly content: string;
  readonly proof: string;
}

const caseOf = (name: string, { claim, proof }: Evidence): Case => ({
  name,
  content: toHex(claim),
  proof: toHex(proof),
});

/** A transfer is carried into every state that a fact is of. */
async function transferCases(stack: FabricStack, prove: FabricLane): Promise<Case[]> {
  const { signer, users } = stack.home;
  const prover = await users.bridge(signer, { prove });
  const cases = new Map<Fact, Case>();
  const note = async (fact: Fact, { key }: Crossing): Promise<void> => {
    cases.set(fact, caseOf(fact, must(await prover.prove(fact, key))));
  };
  const [gone, kept] = [await prepare(stack, 'out'), await prepare(stack, 'out')];
  must(await gone.lock());
  await note('locked', gone);
  must(await gone.mint());
  must(await gone.extinguish());
  await note('extinguished', gone);
  must(await kept.lock());
  must(await kept.beginAbort());
  await note('aborting', kept);
  must(await kept.void());
  must(await kept.release());
  await note('released', kept);
  const [back, given] = [await prepare(stack, 'back'), await prepare(stack, 'back')];
  must(await back.lock());
  must(await back.mint());
  await note('unassigned', back);
  must(await back.extinguish());
  must(await back.assign());
  await note('assigned', back);
  must(await given.lock());
  must(await given.beginAbort());
  must(await given.void());
  await note('void', given);
  return FACTS.flatMap((fact) => cases.get(fact) ?? []);
}

async function statementCases({ home: { users, signer } }: FabricStack, prove: FabricLane): Promise<Case[]> {
  const regulator = connectFabricHome(await users.options('regulator', { role: 'regulator' }));
  const set = policySetFromJson(READY_MADE['near-and-recent']);
  const policySet = policySetId(set);
  must(await regulator.policies.register(policySetToJson(set)));
  must(await regulator.policies.activate({ policySet, from: Math.ceil(Date.now() / 1000) + 2 }));
  regulator.close();
  const gateway = await users.options('gateway', { role: 'bridge-gateway' });
  const source = connectFabricPolicies({ ...gateway, claimSigner: signer, prove });
  const policy = must(await source.policySetEvidence(policySet));
  const attesters = must(await source.attestersEvidence());
  source.close();
  return [
    caseOf('policy statement', { ...policy, claim: policy.statement }),
    caseOf('attesters statement', { ...attesters, claim: attesters.statement }),
  ];
}

const networks: unknown[] = [];
for (const { present, name, start } of FABRIC_KINDS) {
  if (!present) throw new Error('FABRIC_BIN is not set, and the vectors are of real Fabric too');
  const stack = await fabricStack((directory) => start(directory));
  try {
    const { ledger, endorsers } = endorsedLedger(stack.network);
    const prove: FabricLane = { lane: 'proven: endorsed', organisations: endorsers.map(({ mspId }) => mspId) };
    networks.push({
      name,
      descriptor: ledger.descriptor,
      ledger: ledger.id,
      peers: endorsers.map(({ mspId, identity, key }) => ({
        organisation: mspId,
        identity: toHex(identity),
        id: sha256(identity),
        ...key,
      })),
      cases: [...(await transferCases(stack, prove)), ...(await statementCases(stack, prove))],
    });
  } finally {
    await stack.close();
  }
}
writeFileSync(FILE, `${JSON.stringify({ networks }, undefined, 1)}\n`);
process.stdout.write(`${FILE.pathname}\n`);
