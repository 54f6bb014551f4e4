import { afterAll, beforeAll, jest } from '@jest/globals';
import { startMultiplierChain, type MultiplierChain } from './chain.ts';
import { randomSuite } from './random.ts';
import { vectorsSuite } from './vectors.ts';

jest.setTimeout(120_000);

let chain: MultiplierChain;

beforeAll(async () => {
  chain = await startMultiplierChain();
}, 60_000);

afterAll(async () => {
  await chain.close();
});

vectorsSuite(() => chain);
randomSuite(() => chain);
