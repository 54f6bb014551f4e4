import { describe } from '@jest/globals';
import { fabricStack } from '../support/bridge-suite/fabric-side.ts';
import { FABRIC_KINDS } from '../networks/kinds.ts';
import { ledgerBridgeSuite } from '../support/bridge-suite/index.ts';

const START_MS = 120_000;

for (const { name, present, start } of FABRIC_KINDS) {
  (present ? describe : describe.skip)(name, () => {
    ledgerBridgeSuite(`memory and ${name}`, () => fabricStack(start), { startWithinMs: START_MS });
  });
}
