import { describe, expect, test } from '@jest/globals';
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { GatewayError, StatusCode, type Status } from '@hyperledger/fabric-gateway';
import {
  neverOrdered,
  verdictOnCommit,
  verdictOnEndorsement,
  verdictOnProposal,
  verdictOnQuery,
} from '../../src/fabric/verdict.ts';

function failure(code: status, message: string, details: readonly (readonly [mspId: string, message: string])[] = []) {
  const cause: ServiceError = Object.assign(new Error(message), { code, details: message, metadata: new Metadata() });
  const peers = details.map(([mspId, text]) => ({ mspId, message: text, address: 'localhost:7051' }));
  return new GatewayError({ code, details: peers, cause, message: `${code} ${status[code]}: ${message}` });
}

const FIRST = 'failed to endorse transaction, see attached details for more info';
const LATER = 'failed to collect enough transaction endorsements, see attached details for more info';
const REFUSAL = 'chaincode response 500, {"code":"LOT_LOCKED","message":"lot 0-1 is locked","field":"lot"}';
const LOCKED = { code: 'LOT_LOCKED', message: 'lot 0-1 is locked', facts: { field: 'lot' } };

describe('a proposal that failed', () => {
  test('is refused where the peer that is asked first refuses, with the chaincode’s facts', () => {
    const error = failure(status.ABORTED, FIRST, [['Org1MSP', REFUSAL]]);
    expect(verdictOnProposal(error)).toEqual({ kind: 'refused', refusal: LOCKED });
  });

  test('is asked again where only a later peer refuses, which may be a block behind', () => {
    expect(verdictOnProposal(failure(status.ABORTED, LATER, [['Org2MSP', REFUSAL]]))).toEqual({ kind: 'again' });
  });

  test('is asked again where peers answer differently', () => {
    const mismatch = [['Org2MSP', 'ProposalResponsePayloads do not match']] as const;
    expect(verdictOnProposal(failure(status.ABORTED, LATER, mismatch))).toEqual({ kind: 'again' });
  });

  test('is asked again where the submitter’s clock is a moment behind the last change', () => {
    const early = 'chaincode response 500, {"code":"TIME_BEFORE_LAST_CHANGE","message":"too early"}';
    expect(verdictOnProposal(failure(status.ABORTED, FIRST, [['Org1MSP', early]]))).toEqual({ kind: 'again' });
  });

  test.each([
    ['a peer without chaincode', failure(status.ABORTED, LATER, [['Org2MSP', 'could not launch chaincode ets_1']])],
    ['a peer that is not there', failure(status.UNAVAILABLE, 'No connection established')],
    ['a deadline that passed', failure(status.DEADLINE_EXCEEDED, 'Deadline exceeded')],
    ['a chaincode that is not ours', failure(status.ABORTED, FIRST, [['Org1MSP', 'chaincode response 500, no']])],
    ['an answer cut short', failure(status.ABORTED, FIRST, [['Org1MSP', 'chaincode response 500, {"code":"LO']])],
    ['JSON without code', failure(status.ABORTED, FIRST, [['Org1MSP', 'chaincode response 500, {"message":"no"}']])],
  ])('is unavailable for %s: nothing was ordered', (_, error) => {
    expect(verdictOnProposal(error)).toEqual({ kind: 'unavailable' });
  });

  test('is refused as FORBIDDEN where the channel does not know the signer', () => {
    const denied = 'error validating proposal: access denied: channel [ch1] creator org [Org1MSP]';
    expect(verdictOnProposal(failure(status.ABORTED, FIRST, [['Org1MSP', denied]]))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'FORBIDDEN', message: denied },
    });
  });

  test('that is no answer of a gateway is thrown on', () => {
    const bug = new TypeError('a bug');
    expect(() => verdictOnProposal(bug)).toThrow(bug);
  });
});

test('a question to one peer is refused by that peer, whatever the gateway says about endorsements', () => {
  const error = failure(status.ABORTED, LATER, [['Org1MSP', REFUSAL]]);
  expect(verdictOnQuery(error)).toEqual({ kind: 'refused', refusal: LOCKED });
});

describe('a question to peers of several organisations', () => {
  const other = 'chaincode response 500, {"code":"FACT_NOT_HELD","message":"locked does not hold"}';

  test('is refused by the own organisation’s peer alone', () => {
    const both = failure(status.ABORTED, LATER, [
      ['Org2MSP', other],
      ['Org1MSP', REFUSAL],
    ]);
    expect(verdictOnEndorsement(both, 'Org1MSP')).toEqual({ kind: 'refused', refusal: LOCKED });
  });

  test('is asked again where another organisation’s peer says something else: it may be a block behind', () => {
    for (const message of [other, 'ProposalResponsePayloads do not match'])
      expect(verdictOnEndorsement(failure(status.ABORTED, LATER, [['Org2MSP', message]]), 'Org1MSP')).toEqual({
        kind: 'again',
      });
  });

  test('is unavailable where an organisation’s peer is not there, and refused where nobody knows who asks', () => {
    const away = failure(status.UNAVAILABLE, 'failed to find any endorsing peers for org(s): Org2MSP');
    expect(verdictOnEndorsement(away, 'Org1MSP')).toEqual({ kind: 'unavailable' });
    const denied = 'error validating proposal: access denied: channel [ch1] creator org [Org1MSP]';
    expect(verdictOnEndorsement(failure(status.ABORTED, LATER, [['Org1MSP', denied]]), 'Org1MSP')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'FORBIDDEN' },
    });
  });
});

describe('a submit that failed', () => {
  test.each([status.INVALID_ARGUMENT, status.FAILED_PRECONDITION])('with code %s never reached an orderer', (code) => {
    expect(neverOrdered(failure(code, 'prepared transaction must be signed'))).toBe(true);
  });

  test.each([status.UNAVAILABLE, status.DEADLINE_EXCEEDED, status.ABORTED, status.CANCELLED, status.UNKNOWN])(
    'with code %s may have been ordered',
    (code) => {
      expect(neverOrdered(failure(code, 'no'))).toBe(false);
    },
  );
});

test.each([
  [StatusCode.MVCC_READ_CONFLICT, 'again'],
  [StatusCode.PHANTOM_READ_CONFLICT, 'again'],
  [StatusCode.DUPLICATE_TXID, 'unknown'],
  [StatusCode.ENDORSEMENT_POLICY_FAILURE, 'unavailable'],
  [StatusCode.EXPIRED_CHAINCODE, 'unavailable'],
  [StatusCode.BAD_CREATOR_SIGNATURE, 'unavailable'],
] as const)('a transaction committed as invalid with code %s is %s', (code, verdict) => {
  const invalid: Status = { code, blockNumber: 7n, successful: false, transactionId: 'ab'.repeat(32) };
  expect(verdictOnCommit(invalid)).toBe(verdict);
});
