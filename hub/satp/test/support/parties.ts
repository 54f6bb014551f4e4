import { fromHex, hashText, parseLedger } from '@meridian/credit';
import { publicJwkOf, pureSigner, type Gateway, type MessageSigner, type TransferRequest } from '../../src/index.ts';
import { PROFILE } from './profile.ts';

/** Secrets for tests alone, known to everybody: anything signed with them is worth nothing. */
export const throwAwaySeed = (name: string): string => `meridian throw-away test key: ${name}`;
export const throwAwaySecret = (name: string): Uint8Array => fromHex(hashText(throwAwaySeed(name)), 'secret');

export interface Party {
  readonly gateway: Gateway;
  readonly signer: MessageSigner;
}

export function party(name: string, ledgers: readonly string[]): Party {
  const secret = throwAwaySecret(name);
  return {
    gateway: { gatewayId: name, messageKey: publicJwkOf(secret), ledgers },
    signer: pureSigner(secret),
  };
}

export const ORIGIN = parseLedger(`fabric:${hashText('genesis of the test channel')}:credits:ets`);
export const DESTINATION = parseLedger(`evm:31337:${hashText('genesis of the test chain')}:0x${'5'.repeat(40)}`);

export const ORIGIN_PARTY = party('gateway.origin.example', [ORIGIN.descriptor]);
export const DESTINATION_PARTY = party('gateway.destination.example', [DESTINATION.descriptor]);
export const STRANGER = party('gateway.stranger.example', ['memory:stranger']);

export const REQUEST: TransferRequest = {
  originLedger: ORIGIN.descriptor,
  destinationLedger: DESTINATION.descriptor,
  owner: 'OriginMSP/alice',
  beneficiary: '0x00000000000000000000000000000000000000b0',
  originatorEntityId: 'LEI 5493001KJTIIGC8Y1R12',
  beneficiaryEntityId: 'LEI 529900T8BM49AURSDO55',
  classId: PROFILE.classId,
  ranges: '0-1000,5000-7500',
  profile: PROFILE,
  lockSeconds: 3600,
};
