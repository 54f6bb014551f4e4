import { checkPeriod, MAX_SERIALS_PER_BLOCK, parseUint, type Hash, type Period } from '@meridian/credit';
import { invalidArgument } from '../../errors.ts';
import { parsePage, type Page } from '../credit.ts';
import { Fields } from '../fields.ts';
import { parsePolicySet } from '../use.ts';
import { registeredId } from './values.ts';

export interface MintArguments {
  readonly projectId: string;
  readonly period: Period;
  /** A year of the period. */
  readonly vintage: number;
  /** How many. */
  readonly serials: bigint;
  /** Hash of the document by which they are issued: it is minted for once. */
  readonly monitoringReport: Hash;
  /** Zero for none. */
  readonly policySet: Hash;
  readonly owner: string | undefined;
}

export function parseMint(value: unknown): MintArguments {
  const names = ['projectId', 'period', 'vintage', 'serials', 'monitoringReport', 'policySet', 'owner'];
  const fields = new Fields(value, names);
  const period = parsePeriod(fields);
  const serials = parseUint(fields.raw('serials'), 'serials', MAX_SERIALS_PER_BLOCK);
  if (serials === 0n) throw invalidArgument('serials', '0', 'at least one serial');
  return {
    projectId: registeredId(fields, 'projectId'),
    period,
    vintage: fields.integer('vintage', yearOf(period.start), yearOf(period.end - 1)),
    serials,
    monitoringReport: fields.hash('monitoringReport'),
    policySet: parsePolicySet(fields),
    owner: fields.has('owner') ? fields.account('owner') : undefined,
  };
}

/** Whole UTC days, half-open. @throws CreditError `INVALID_PERIOD` */
function parsePeriod(fields: Fields): Period {
  const period = new Fields(fields.raw('period'), ['start', 'end'], 'period');
  // Types are checked there, too.
  return checkPeriod({ start: period.raw('start') as number, end: period.raw('end') as number });
}

const yearOf = (seconds: number): number => new Date(seconds * 1000).getUTCFullYear();

export function parseProjectPage(value: unknown): Page & { projectId: string } {
  const fields = new Fields(value, ['projectId', 'pageSize', 'bookmark']);
  return { projectId: registeredId(fields, 'projectId'), ...parsePage(fields) };
}
