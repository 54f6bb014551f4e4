import { hashText } from '@meridian/credit';
import { describe, expect, test } from '@jest/globals';
import { ERRORS, errorUrn, isChained, MESSAGE_TYPES, messageUrn, step, type MessageType } from '../src/index.ts';
import { withField } from './support/edits.ts';
import { givenUp } from './support/moments.ts';
import { ABORT_SPOILERS, errorMessageOf, SPOILERS, spoilt, type Spoiler } from './support/spoil.ts';
import { abortOf, goodTransfer, messagesOf, momentOf, type TakenMessage } from './support/walk.ts';

const good = goodTransfer();
const aborted = givenUp('client', 'prepare-sent', 'client');
const rowsOf = (spoilers: readonly Spoiler[], moment: (spoiler: Spoiler) => TakenMessage) =>
  spoilers.map((spoiler) => [spoiler.type, spoiler.name, spoiler.code, spoiler, moment(spoiler)] as const);
const inSession = MESSAGE_TYPES.filter(isChained);

describe('a message of the draft', () => {
  test.each(inSession)('%s is taken as it comes from the other table', (type) => {
    const moment = momentOf(good, type);
    expect(moment.result.outcome).toBe('next');
    expect(moment.result).toEqual(step(moment.before, moment.input, good.contexts[moment.side]));
  });

  test.each([
    ...rowsOf(SPOILERS, ({ type }) => momentOf(good, type)),
    ...rowsOf(ABORT_SPOILERS, (s) => abortOf(aborted, s)),
  ])(
    '%s with %s gets %s, in a signed error-msg about exactly that message',
    (_type, _name, code, { edit }, { before, input, side }) => {
      const message = spoilt(input.message, edit);
      const hash = hashText(JSON.stringify(message));
      const result = step(before, { ...input, message, hash }, good.contexts[side]);
      const error = errorMessageOf(result, side);
      expect(error).toMatchObject({
        type: errorUrn(code),
        ...ERRORS[code],
        hashPrevMessage: hash,
        sessionId: before.sessionId,
        transferContextId: before.transferContextId,
      });
      if (result.outcome === 'refused') expect(result.problem.code).toBe(code);
    },
  );

  test('every code of the draft that a message can provoke is provoked by a row', () => {
    const provoked = new Set(SPOILERS.map(({ code }) => code));
    const never = ['err_0.1.2', 'err_2.2.8'];
    const missing = Object.keys(ERRORS).filter((code) => code.startsWith('err_') && !provoked.has(code as 'err_0.1.1'));
    expect(missing).toEqual(never);
  });

  test.each(inSession.filter((type) => type !== 'transfer-proposal-msg'))(
    '%s is refused by a transfer that waits for another message',
    (type) => {
      const { input, side } = momentOf(good, type);
      const waiting = messagesOf(good).filter((taken) => taken.side === side && taken.input !== input);
      for (const { before } of waiting) {
        if (input.hash in before.handled || before.state === 'initial') continue;
        // Evidence of the burn is taken at any time: that has its own tests.
        if (type === 'commit-final-msg') continue;
        const result = step(before, input, good.contexts[side]);
        expect(result).toMatchObject({ outcome: 'refused', problem: { code: 'err_0.1.1', field: 'messageType' } });
      }
    },
  );

  test('ack-prepare-msg and mintAssertionClaimFormat, as the draft also calls them, are taken for commit-ready-msg', () => {
    const { before, input, side } = momentOf(good, 'commit-ready-msg');
    const { mintAssertionFormat, ...rest } = input.message;
    const message = {
      ...rest,
      messageType: messageUrn('ack-prepare-msg' as MessageType),
      mintAssertionClaimFormat: mintAssertionFormat,
    };
    const result = step(before, { ...input, message }, good.contexts[side]);
    expect(result).toMatchObject({ outcome: 'next', next: { state: 'extinguishing' } });
  });

  test('members that a later draft may add are ignored, but stay under the hash of the claim', () => {
    const { before, input, side } = momentOf(good, 'transfer-proposal-msg');
    const message = withField(input.message, 'transferInitClaim.gatewayMood', 'calm');
    const result = step(before, { ...input, message }, good.contexts[side]);
    const plain = step(before, input, good.contexts[side]);
    if (result.outcome === 'refused' || plain.outcome === 'refused') throw new Error('refused');
    if (result.next.role === 'client' || plain.next.role === 'client') throw new Error('not a server');
    expect(result.next.state).toBe('proposal-received');
    expect(result.next.proposed?.hashTransferInitClaim).not.toBe(plain.next.proposed?.hashTransferInitClaim);
  });
});
