import { AuctionContract } from './contracts/auction.ts';
import { BridgeContract } from './contracts/bridge.ts';
import { CreditContract } from './contracts/credit.ts';
import { GovernanceContract } from './contracts/governance.ts';
import { PaymentContract } from './contracts/payment.ts';
import { PolicyContract } from './contracts/policy.ts';
import { RegistryContract } from './contracts/registry.ts';
import { dropUnwantedShimLogs } from './shim-logs.ts';

dropUnwantedShimLogs();

/** What fabric-shim starts. */
export const contracts: unknown[] = [
  GovernanceContract,
  CreditContract,
  PolicyContract,
  RegistryContract,
  BridgeContract,
  PaymentContract,
  AuctionContract,
];
