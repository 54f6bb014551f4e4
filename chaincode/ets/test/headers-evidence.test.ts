import { describe, expect, test } from '@jest/globals';
import {
  bridgeContractOf,
  decodeHeaderProof,
  encodeClaim,
  encodeHeaderProof,
  encodeRlp,
  fromHex,
  hashText,
  toHex,
  type Claim,
} from '@meridian/credit';
import { CASES } from './support/evidence-cases.ts';
import {
  asEvidence,
  asNotice,
  attest,
  attestation,
  auditor,
  BRIDGE,
  headersLane,
  overseer,
  say,
  sayClaim,
  sayRetirement,
  TOKEN,
  withHeaders,
} from './support/headers.ts';
import type { TestLedger } from './support/ledger.ts';
import { away, locked } from './support/states.ts';
import { bob, evidence, evmKey, gateway, notice, OTHER_EVM, outward, retirement, transferId } from './support/world.ts';

describe.each(CASES)('evidence of the lane headers for $name', ({ name, facts, claim, prepare, more }) => {
  const [right = 'locked'] = facts;
  const ready = async (): Promise<TestLedger> => withHeaders(await prepare());
  const refuse = (ledger: TestLedger, argument: object) => ledger.refusal(gateway, name, { ...argument, ...more });

  test('is accepted of each fact in a block that two organisations attest', async () => {
    for (const fact of facts) {
      const ledger = await ready();
      const said = await sayClaim(claim(fact));
      await attest(ledger, said.block);
      await ledger.simulate(gateway, name, { ...asEvidence(said), ...more });
    }
  });

  test('of a stolen claim key is worth nothing: a signature is no proof here', async () => {
    const ledger = await ready();
    const { claim: bytes, proof } = evidence(claim(right), evmKey);
    expect(await refuse(ledger, { claim: bytes, proof })).toMatchObject({ code: 'INVALID_PROOF', field: 'proof' });
  });

  test('of a stolen gateway identity is worth nothing: its attestation is one of k', async () => {
    const ledger = await ready();
    const forged = await sayClaim(claim(right));
    expect(await refuse(ledger, asEvidence(forged))).toMatchObject({
      code: 'HEADER_NOT_ATTESTED',
      field: 'proof.header',
      value: forged.block.hash,
      number: '4711',
      attested: [],
    });
    await attest(ledger, forged.block, [gateway]);
    expect(await refuse(ledger, asEvidence(forged))).toMatchObject({
      code: 'HEADER_NOT_ATTESTED',
      attested: ['GatewayMSP'],
      expected: 'attested by 2 of GatewayMSP, AuditorMSP, RegulatorMSP',
    });
    // The honest organisations see another block at that height: now it counts less than before.
    const honest = await say(new Uint8Array(9));
    await attest(ledger, honest.block, [auditor, overseer]);
    expect(await refuse(ledger, asEvidence(forged))).toMatchObject({ code: 'HEADER_CONTRADICTED' });
  });

  test('in a block about which an attesting organisation contradicts itself, or others, is refused', async () => {
    const said = await sayClaim(claim(right));
    for (const contradicting of [gateway, overseer]) {
      const ledger = await ready();
      await attest(ledger, said.block);
      const other = { ...attestation(said.block), hash: hashText('another') };
      await ledger.submit(contradicting, 'Bridge:AttestHeader', other);
      expect(await refuse(ledger, asEvidence(said))).toMatchObject({
        code: 'HEADER_CONTRADICTED',
        value: said.block.hash,
        attested: expect.arrayContaining([`${contradicting.msp} ${other.hash}`]) as unknown,
      });
    }
  });

  test('said again in a later block gets past a contradiction', async () => {
    const ledger = await ready();
    const first = await sayClaim(claim(right));
    await attest(ledger, first.block);
    await ledger.submit(overseer, 'Bridge:AttestHeader', { ...attestation(first.block), hash: hashText('another') });
    const again = await sayClaim(claim(right), { number: 4_800n });
    await attest(ledger, again.block);
    await ledger.simulate(gateway, name, { ...asEvidence(again), ...more });
  });

  test('of another contract, another event, or a transaction that failed is EVIDENCE_INVALID', async () => {
    const ledger = await ready();
    const spoilt = [
      [{ number: 1n, contract: TOKEN }, 'proof.receipt.logs'],
      [{ number: 2n, contract: `0x${'66'.repeat(20)}` }, 'proof.receipt.logs'],
      [{ number: 3n, topics: [hashText('Noop'), hashText('x')] }, 'proof.receipt.logs'],
      [{ number: 4n, succeeded: false }, 'proof.receipt.status'],
    ] as const;
    for (const [options, field] of spoilt) {
      const said = await sayClaim(claim(right), options);
      await attest(ledger, said.block);
      expect(await refuse(ledger, asEvidence(said))).toMatchObject({ code: 'EVIDENCE_INVALID', field });
    }
  });

  test('for a claim with another transfer, beneficiary or range than was said is EVIDENCE_INVALID', async () => {
    const ledger = await ready();
    const said = await sayClaim(claim(right));
    await attest(ledger, said.block);
    const others: Partial<Claim>[] = [
      { transferId: transferId('another') },
      { beneficiary: new Uint8Array(20).fill(7) },
      { ranges: [{ from: 0n, to: 900n }] },
      { assetProfile: hashText('another profile') },
    ];
    for (const other of others) {
      const bytes = toHex(encodeClaim({ ...claim(right), ...other }));
      expect(await refuse(ledger, { claim: bytes, proof: said.proof })).toMatchObject({ code: 'EVIDENCE_INVALID' });
    }
  });

  test('of another chain is not believed because the same block is attested for this one', async () => {
    const ledger = await ready();
    const elsewhere = onOtherChain(claim(right));
    const contract = bridgeContractOf(OTHER_EVM);
    const said = await sayClaim(elsewhere, { contract });
    await attest(ledger, said.block);
    // That chain is believed by its key alone, and then by its own headers.
    expect(await refuse(ledger, asEvidence(said))).toMatchObject({ code: 'INVALID_PROOF' });
    const foreignLedgers = [headersLane, { ...headersLane, ledger: OTHER_EVM.descriptor }];
    await withHeaders(ledger, { version: 3, foreignLedgers });
    expect(await refuse(ledger, asEvidence(said))).toMatchObject({ code: 'HEADER_NOT_ATTESTED', attested: [] });
    // Nor does a contract at this chain's address there speak for it.
    const replica = await sayClaim(elsewhere, { contract: BRIDGE });
    expect(await refuse(ledger, asEvidence(replica))).toMatchObject({ code: 'EVIDENCE_INVALID' });
  });

  test('is checked before a repeat is answered, and repeated changes nothing', async () => {
    const ledger = await ready();
    const said = await sayClaim(claim(right));
    await attest(ledger, said.block);
    const good = { ...asEvidence(said), ...more };
    const answer = await ledger.submit(gateway, name, good);
    const again = await ledger.simulate(gateway, name, good);
    expect([again.answer, again.stub.writes.size]).toEqual([answer, 0]);
    const spoilt = await sayClaim(claim(right), { number: 5_000n });
    expect(await refuse(ledger, asEvidence(spoilt))).toMatchObject({ code: 'HEADER_NOT_ATTESTED' });
  });

  test('that cannot be read, or does not lead to the header, is INVALID_PROOF', async () => {
    const ledger = await ready();
    const said = await sayClaim(claim(right));
    await attest(ledger, said.block);
    const proof = decodeHeaderProof(fromHex(said.proof, 'proof'));
    const again = (changes: object) => toHex(encodeHeaderProof({ ...proof, ...changes }));
    const [root = new Uint8Array(), ...rest] = proof.nodes;
    const rows: readonly [string, string][] = [
      [said.proof.slice(0, -2), 'proof'],
      [`${said.proof}00`, 'proof'],
      [again({ transactionIndex: 1 }), 'proof.nodes[2]'],
      [again({ nodes: rest }), 'proof.nodes[0]'],
      [again({ nodes: [root] }), 'proof.nodes'],
      [again({ nodes: [...proof.nodes, root] }), 'proof.nodes'],
      [again({ header: encodeRlp([]) }), 'proof.header'],
    ];
    for (const [spoilt, field] of rows) {
      const refusal = await refuse(ledger, { claim: said.bytes, proof: spoilt });
      expect(refusal).toMatchObject({ code: 'INVALID_PROOF', field });
    }
    const endless = '02'.repeat(32_769);
    expect(await refuse(ledger, { claim: said.bytes, proof: endless })).toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

/** The same transfer, to or from another chain. */
const onOtherChain = (claim: Claim): Claim =>
  claim.fact === 'unassigned' || claim.fact === 'void'
    ? { ...claim, destinationLedger: OTHER_EVM.id }
    : { ...claim, originLedger: OTHER_EVM.id };

describe('a retirement abroad in the lane headers', () => {
  const lots = { lots: ['0'] };

  test('is applied on the token’s word in an attested block, once', async () => {
    const ledger = await withHeaders(await away());
    const said = await sayRetirement(retirement('r', '0-500'));
    expect(await ledger.refusal(bob, 'Bridge:RetiredAbroad', { ...asNotice(said), ...lots })).toMatchObject({
      code: 'HEADER_NOT_ATTESTED',
    });
    await attest(ledger, said.block);
    const applied = await ledger.submit(bob, 'Bridge:RetiredAbroad', { ...asNotice(said), ...lots });
    expect(applied).toMatchObject({ ranges: '0-500', kg: '500' });
    expect(await ledger.submit(bob, 'Bridge:RetiredAbroad', { ...asNotice(said), ...lots })).toEqual(applied);
  });

  test('is not applied on a stolen key’s, the bridge’s or a stranger’s word, nor in another’s name', async () => {
    const ledger = await withHeaders(await away());
    const made = retirement('r', '0-500');
    expect(await ledger.refusal(bob, 'Bridge:RetiredAbroad', { ...notice(made), ...lots })).toMatchObject({
      code: 'INVALID_PROOF',
    });
    for (const [number, contract] of [
      [1n, BRIDGE],
      [2n, `0x${'66'.repeat(20)}`],
    ] as const) {
      const said = await sayRetirement(made, { contract, number });
      await attest(ledger, said.block);
      expect(await ledger.refusal(bob, 'Bridge:RetiredAbroad', { ...asNotice(said), ...lots })).toMatchObject({
        code: 'EVIDENCE_INVALID',
      });
    }
    const said = await sayRetirement(made);
    await attest(ledger, said.block);
    const other = await sayRetirement({ ...made, beneficiaryName: hashText('Somebody Else') });
    expect(
      await ledger.refusal(bob, 'Bridge:RetiredAbroad', { retirement: other.bytes, proof: said.proof, ...lots }),
    ).toMatchObject({ code: 'EVIDENCE_INVALID' });
  });
});

test('what the evidence rests on is read key by key: the configuration, and one key an organisation', async () => {
  const ledger = await withHeaders(await locked());
  const said = await sayClaim(outward('t', '0-1000', 'unassigned'));
  await attest(ledger, said.block);
  const { stub } = await ledger.simulate(gateway, 'Bridge:Extinguish', asEvidence(said));
  const headers = [...stub.reads.keys()].filter((key) => key.startsWith('\u0000header'));
  expect([headers.length, stub.ranges]).toEqual([3, []]);
});

test('a proof of the lane headers is none in the lane single', async () => {
  const ledger = await locked();
  const said = await sayClaim(outward('t', '0-1000', 'unassigned'));
  expect(await ledger.refusal(gateway, 'Bridge:Extinguish', asEvidence(said))).toMatchObject({ code: 'INVALID_PROOF' });
});
