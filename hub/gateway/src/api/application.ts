import type { Certificate } from '@meridian/certificate';
import type { Hash } from '@meridian/credit';
import type { EvidenceFile } from '@meridian/evidence';
import type { z } from 'zod';
import type { Restatement } from '../finality/restatement.ts';
import type { CopyReport } from '../log/backup.ts';
import type { Pauses } from '../guards/pauses.ts';
import type { PeerView } from '../peer/peer-view.ts';
import type { PolicyExchange } from '../policies.ts';
import type { ReloadReport } from '../reload.ts';
import type { NewTransfer } from '../service/create-transfer.ts';
import type {
  healthSchema,
  historySchema,
  listTransfersSchema,
  supplySchema,
  transferPageSchema,
  TransferView,
} from './schemas.ts';

/** What the API asks of the gateway: everything it can do, without HTTP. */
export interface GatewayApplication {
  readonly policies: PolicyExchange;
  readonly pauses: Pauses;
  /** @param by who asks; this process itself unless given */
  createTransfer(
    request: NewTransfer,
    by?: string,
  ): Promise<{ readonly transfer: TransferView; readonly created: boolean }>;
  listTransfers(query: z.output<typeof listTransfersSchema>): Promise<z.infer<typeof transferPageSchema>>;
  transfer(id: Hash): Promise<TransferView>;
  history(id: Hash): Promise<z.infer<typeof historySchema>>;
  evidence(id: Hash): Promise<EvidenceFile>;
  backUp(): Promise<CopyReport>;
  peers(): readonly PeerView[];
  /** @throws GatewayError `NOT_POSSIBLE_NOW`, `RESTART_NEEDED`, `INVALID_CONFIG`, and for files; then all stays as it was */
  reload(): ReloadReport;
  /** @param by another than who asked for it */
  approveTransfer(id: Hash, by: string): Promise<TransferView>;
  cancelTransfer(id: Hash, reason: string): Promise<TransferView>;
  retryTransfer(id: Hash): Promise<TransferView>;
  /** @throws GatewayError `NOT_POSSIBLE_NOW`, `LEDGER_REFUSED`, `LEDGER_UNAVAILABLE` */
  restateTransfer(id: Hash): Promise<Restatement>;
  restateRetirement(retirementId: Hash): Promise<Restatement>;
  supply(batchId: Hash): Promise<z.infer<typeof supplySchema>>;
  certificate(retirementId: Hash): Promise<Certificate>;
  health(): Promise<z.infer<typeof healthSchema>>;
  metrics(): Promise<{ readonly text: string; readonly type: string }>;
}
