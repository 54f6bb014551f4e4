import { parseHash, provenanceFromJson, type Hash, type Provenance, type Range } from '@meridian/credit';
import { invalidArgument } from '../errors.ts';
import { checkText, Fields, MAX_PAGE } from './fields.ts';

const MAX_FLAGS = 32;
const MAX_TEXT = 512;
/** A page's bookmark is a key in hex. */
const MAX_BOOKMARK = 2048;

export interface IssueArguments {
  readonly provenance: Provenance;
  readonly owner: string | undefined;
  readonly sourceSerial: string;
  readonly flags: readonly string[];
}

export function parseIssue(value: unknown): IssueArguments {
  const fields = new Fields(value, ['provenance', 'owner', 'sourceSerial', 'flags']);
  return {
    provenance: provenanceFromJson(fields.raw('provenance')),
    owner: fields.has('owner') ? fields.account('owner') : undefined,
    sourceSerial: fields.has('sourceSerial') ? fields.text('sourceSerial', 0, MAX_TEXT) : '',
    flags: fields.has('flags') ? fields.list('flags', 0, MAX_FLAGS, (flag, name) => checkText(flag, name, 1, 64)) : [],
  };
}

export interface MoveArguments {
  readonly batchId: Hash;
  readonly lot: bigint;
  readonly range: Range;
  readonly to: string;
}

export function parseTransfer(value: unknown): MoveArguments {
  const fields = new Fields(value, ['batchId', 'lot', 'ranges', 'to']);
  const [range, ...more] = fields.ranges();
  if (range === undefined || more.length > 0) {
    throw invalidArgument('ranges', fields.raw('ranges'), 'one range, a part of the lot');
  }
  return { batchId: fields.hash('batchId'), lot: fields.uint('lot'), range, to: fields.account('to') };
}

export interface MergeArguments {
  readonly batchId: Hash;
  readonly lots: readonly bigint[];
}

export function parseMerge(value: unknown): MergeArguments {
  const fields = new Fields(value, ['batchId', 'lots']);
  return { batchId: fields.hash('batchId'), lots: fields.lots(2) };
}

export interface ApprovalArguments {
  readonly operator: string;
  readonly approved: boolean;
}

export function parseSetApproval(value: unknown): ApprovalArguments {
  const fields = new Fields(value, ['operator', 'approved']);
  return { operator: fields.account('operator'), approved: fields.boolean('approved') };
}

export function parseIsApproved(value: unknown): { owner: string; operator: string } {
  const fields = new Fields(value, ['owner', 'operator']);
  return { owner: fields.account('owner'), operator: fields.account('operator') };
}

export function parseLotKey(value: unknown): { batchId: Hash; from: bigint } {
  const fields = new Fields(value, ['batchId', 'from']);
  return { batchId: fields.hash('batchId'), from: fields.uint('from') };
}

export interface Page {
  readonly pageSize: number;
  /** Fabric's own bookmark: empty for the first page. */
  readonly bookmark: string;
}

export const parsePageOnly = (value: unknown): Page => parsePage(new Fields(value, ['pageSize', 'bookmark']));

export function parseBatchPage(value: unknown): Page & { batchId: Hash } {
  const fields = new Fields(value, ['batchId', 'pageSize', 'bookmark']);
  return { batchId: fields.hash('batchId'), ...parsePage(fields) };
}

export function parseOwnerPage(value: unknown): Page & { owner: string } {
  const fields = new Fields(value, ['owner', 'pageSize', 'bookmark']);
  return { owner: fields.account('owner'), ...parsePage(fields) };
}

export function parsePage(fields: Fields): Page {
  const bookmark = fields.has('bookmark') ? fields.text('bookmark', 0, MAX_BOOKMARK) : '';
  if (!/^([0-9a-f]{2})*$/.test(bookmark))
    throw invalidArgument('bookmark', bookmark, 'the bookmark of the page before');
  return { pageSize: fields.integer('pageSize', 1, MAX_PAGE), bookmark: Buffer.from(bookmark, 'hex').toString('utf8') };
}

const parseHashOf =
  <Name extends string>(name: Name) =>
  (value: unknown): Record<Name, Hash> =>
    ({ [name]: parseHash(new Fields(value, [name]).raw(name), name) }) as Record<Name, Hash>;

export const parseBatchId = parseHashOf('batchId');
export const parseClassId = parseHashOf('classId');
export const parseRetirementId = parseHashOf('retirementId');
export const parseTransferId = parseHashOf('transferId');
export const parseNothing = (value: unknown): unknown => new Fields(value, []);
