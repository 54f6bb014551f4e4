import { hashText, type Hash } from './bytes.ts';
import { CreditError } from './errors.ts';

export type LedgerKind = 'fabric' | 'evm' | 'memory';

/** A ledger as every claim names it: the readable descriptor and the 32 bytes that stand for it. */
export interface Ledger {
  readonly kind: LedgerKind;
  readonly descriptor: string;
  readonly id: Hash;
}

const SHAPES: Readonly<Record<LedgerKind, RegExp>> = {
  fabric: /^fabric:[0-9a-f]{64}:[a-z][a-z0-9.-]{0,248}:[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$/,
  evm: /^evm:[1-9][0-9]{0,18}:[0-9a-f]{64}:0x[0-9a-f]{40}$/,
  memory: /^memory:[a-z0-9-]{1,64}$/,
};

/** @throws CreditError `INVALID_LEDGER` */
export function parseLedger(descriptor: unknown, field = 'ledger'): Ledger {
  const text = typeof descriptor === 'string' ? descriptor : '';
  const kind = (['fabric', 'evm', 'memory'] as const).find((k) => text.startsWith(`${k}:`));
  if (kind === undefined || !SHAPES[kind].test(text)) {
    throw new CreditError('INVALID_LEDGER', {
      field,
      value: descriptor,
      expected: 'fabric:<genesis hash>:<channel>:<chaincode> or evm:<chain id>:<genesis hash>:<0x bridge address>',
    });
  }
  return { kind, descriptor: text, id: hashText(`meridian/ledger/v1${text}`) };
}

/** The address of the bridge contract that an EVM ledger's descriptor names; 0x, lower case. */
export function bridgeContractOf({ kind, descriptor }: Ledger): string {
  const [, , , address = ''] = descriptor.split(':');
  if (kind === 'evm') return address;
  throw new CreditError('INVALID_LEDGER', { field: 'ledger', value: descriptor, expected: 'an EVM ledger' });
}
