// Writes test/vectors/header-proofs.json: what the contracts say in each step of a transfer and in a retirement, on an anvil of its own,
// with the proof of each receipt. Captured once; block times make every run another one.
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { ANVIL_FUNDED_KEY, startAnvil } from '@meridian/bridges/anvil';
import { createClaimSigner } from '@meridian/bridges/claims';
import { deployCredits, EvmBridge, EvmCredits } from '@meridian/bridges/evm';
import * as credit from '@meridian/credit';
import { sampleCredit } from '../../chaincode/credit/test/support/sample-credit.ts';

const FILE = new URL('../../test/vectors/header-proofs.json', import.meta.url);
const HOME = credit.parseLedger(`fabric:${'ab'.repeat(32)}:credits:ets`);
const PROFILE = credit.hashText('an asset profile');
const WHOLE = [{ from: 0n, to: 10_000n }];
const provenance = sampleCredit;
const batchId = credit.batchId(provenance);
const classId = credit.classId(batchId);

function must(outcome) {
  if (outcome.outcome !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const signer = createClaimSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
const anvil = await startAnvil({ blockTime: 0.1 });
try {
  const network = { rpcUrl: anvil.rpcUrl, confirmations: 1, pollingIntervalMs: 20, privateKey: ANVIL_FUNDED_KEY };
  const trusted = [{ ledger: HOME, keys: [signer.publicKey] }];
  const { ledger, addresses } = await deployCredits({ ...network, home: HOME, trusted });
  const options = { ...network, ledger: ledger.descriptor };
  const bridge = await EvmBridge.connect({ ...options, signer, lane: 'proven: headers' });
  const holder = await EvmCredits.connect(options);
  const transfer = (name) => credit.hashText(`transfer ${name}`);
  const fromHome = async (fact, name, ranges) => {
    const claim = credit.encodeClaim({
      ...{ fact, originLedger: HOME.id, destinationLedger: ledger.id, transferId: transfer(name), batchId, classId },
      ...{ assetProfile: PROFILE, beneficiary: credit.encodeAccount('evm', holder.address), ranges },
    });
    return { claim, proof: await signer.sign(claim), lane: 'trusted: single' };
  };
  const proofs = [];
  const keep = (name, contract, { claim, proof }) => {
    const { block } = credit.provenReceipt(credit.decodeHeaderProof(proof));
    const { number, hash } = block;
    const bytes = credit.toHex(claim);
    proofs.push({ name, contract, bytes, proof: credit.toHex(proof), block: { number: number.toString(), hash } });
  };
  const keepFact = async (fact, originLedger, name) =>
    keep(fact, addresses.bridge, must(await bridge.prove(fact, { originLedger, transferId: transfer(name) })));

  must(await bridge.mint(await fromHome('locked', 'in', WHOLE), { batchId, classId, provenance }));
  await keepFact('unassigned', HOME.id, 'in');
  must(await bridge.assign(await fromHome('extinguished', 'in', WHOLE)));
  await keepFact('assigned', HOME.id, 'in');
  must(await bridge.void(await fromHome('aborting', 'never', [{ from: 0n, to: 1000n }])));
  await keepFact('void', HOME.id, 'never');

  const lock = (name, to) => ({
    ...{ transferId: transfer(name), batchId, classId, ranges: [to], owner: holder.address, destination: HOME },
    ...{ beneficiary: 'TraderMSP/bob', assetProfile: PROFILE },
  });
  const answer = async (name) => {
    const { claim } = must(await bridge.prove('locked', { originLedger: ledger.id, transferId: transfer(name) }));
    return async (state) => {
      const bytes = credit.encodeClaim({ ...credit.decodeClaim(claim), fact: state });
      return { claim: bytes, proof: await signer.sign(bytes), lane: 'trusted: single' };
    };
  };
  must(await bridge.lock(lock('burnt', { from: 0n, to: 1000n })));
  await keepFact('locked', ledger.id, 'burnt');
  const aboutBurnt = await answer('burnt');
  must(await bridge.extinguish(await aboutBurnt('unassigned')));
  await keepFact('extinguished', ledger.id, 'burnt');

  must(await bridge.lock(lock('back', { from: 1000n, to: 3000n })));
  const aboutBack = await answer('back');
  must(await bridge.beginAbort(transfer('back')));
  await keepFact('aborting', ledger.id, 'back');
  must(await bridge.release(await aboutBack('void')));
  await keepFact('released', ledger.id, 'back');

  const ranges = must(await holder.nextRanges(classId, 2_500n));
  const { record } = must(await holder.retire({ classId, ranges, beneficiaryName: 'Acme Ltd', reason: 'Voyage 17' }));
  keep('retirement', addresses.token, must(await bridge.proveRetirement(record.retirementId)));

  const warning =
    'Captured from a development chain by bridges/scripts/make-header-proof-vectors.mjs. Not to be edited.';
  const vectors = { warning, ledger: ledger.descriptor, token: addresses.token, home: HOME.descriptor, proofs };
  writeFileSync(FILE, `${JSON.stringify(vectors, null, 2)}\n`);
  await bridge.close();
  holder.close();
} finally {
  await anvil.stop();
}
