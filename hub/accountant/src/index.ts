export { Accountant, type AccountantOptions, type LedgerReading, type Pace } from './accountant.ts';
export type { BatchAudit } from './auditor.ts';
export { AccountantStore } from './book/store.ts';
export { describeBreach, type Breach, type LanePause } from './core/breaches.ts';
export type { Cell } from './core/cells.ts';
export { LEGAL_PAIRS, WHILE_OPEN, type Spot } from './core/legal-pairs.ts';
export { AccountantError, type AccountantErrorCode } from './errors.ts';
export { GatewayStopper, type GatewayStopperOptions } from './pausing/gateway-stopper.ts';
export type { LaneStopper, Stopped } from './pausing/lane-stopper.ts';
