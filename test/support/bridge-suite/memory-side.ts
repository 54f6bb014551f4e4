import { generateKeyPairSync } from 'node:crypto';
import { createClaimSigner, type GatewayClaimSigner } from '@meridian/bridges/claims';
import { MemoryBridge, MemoryWorld } from '@meridian/bridges/memory';
import type { Ledger } from '@meridian/credit';
import type { ForeignSide, HomeSide, Person, Side } from './stack.ts';

export const newClaimSigner = (): GatewayClaimSigner =>
  createClaimSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);

const GATEWAY = 'GatewayOrg/gateway';
const account = (person: Person): string => `UserOrg/${person}`;

interface MemorySide extends Side {
  readonly world: MemoryWorld;
}

function memorySide(world: MemoryWorld, signer: GatewayClaimSigner): MemorySide {
  world.approve(account('alice'), GATEWAY);
  world.approve(account('bob'), GATEWAY);
  return { world, signer, account, bridge: new MemoryBridge(world, { gateway: GATEWAY, signer }) };
}

/** Trust for the other side is given afterwards, by `world.trust`. */
export function memoryHome(name: string, signer = newClaimSigner()): MemorySide & HomeSide {
  const side = memorySide(new MemoryWorld({ name }), signer);
  return { ...side, issue: (provenance, owner) => Promise.resolve(side.world.issue(provenance, account(owner))) };
}

export function memoryForeign(name: string, home: Ledger, signer = newClaimSigner()): MemorySide & ForeignSide {
  const side = memorySide(new MemoryWorld({ name, home }), signer);
  return {
    ...side,
    retire: (request) => {
      const retired = side.world.retire({ ...request, owner: account(request.owner) });
      if ('code' in retired) throw new Error(`${retired.code}: ${retired.message}`);
      return Promise.resolve(retired);
    },
  };
}
