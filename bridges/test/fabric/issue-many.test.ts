import { describe, expect, test } from '@jest/globals';
import { batchId, blockRange, classId, totalKg, ZERO_HASH, type Provenance } from '@meridian/credit';
import type { Issued } from '../../src/fabric/answers.ts';
import type { IssueRequest } from '../../src/fabric/credits.ts';
import { issueMany } from '../../src/fabric/issue-many.ts';
import { done, refused, unavailable, unknown, type Outcome } from '../../src/port/outcome.ts';

const requestOf = (first: number): IssueRequest => {
  const provenance: Provenance = {
    registry: 'GS',
    project: 'GS1247',
    methodology: '',
    label: '',
    activity: 'reduction',
    country: 'KE',
    subdivision: '',
    place: { latitude: 0, longitude: 0 },
    precision: 'country',
    placeSource: '',
    areaHash: ZERO_HASH,
    period: { start: 1_609_459_200, end: 1_640_995_200 },
    vintage: 2021,
    serialPrefix: 'GS1-1-KE-GS1247-16-2021-22000',
    firstSerial: BigInt(first),
    lastSerial: BigInt(first),
    issuedAt: 1_650_000_000,
    mintMultiplier: 1_000_000n,
    policySet: ZERO_HASH,
  };
  return { provenance };
};
const requests = (count: number): IssueRequest[] => Array.from({ length: count }, (_, i) => requestOf(i));

const issued = ({ provenance }: IssueRequest): Outcome<Issued> => {
  const id = batchId(provenance);
  const kg = totalKg([blockRange(provenance.firstSerial, provenance.lastSerial)]);
  return done({ batchId: id, classId: classId(id), kg }, { block: 1n });
};
const serialOf = ({ provenance }: IssueRequest): number => Number(provenance.firstSerial);

describe('issueMany', () => {
  test('keeps as many under way as it may, and no more', async () => {
    let running = 0;
    let most = 0;
    const report = await issueMany(
      async (request) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 2));
        running -= 1;
        return issued(request);
      },
      requests(40),
      { concurrency: 7 },
    );
    expect(most).toBe(7);
    expect(report).toMatchObject({ issued: 40, issuedKg: 40_000n, refused: 0, failed: 0, complete: true });
  });

  test('asks a source for the next one only when the one before is there', async () => {
    let asked = 0;
    let given = 0;
    const source: AsyncIterable<IssueRequest> = {
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          asked += 1;
          expect(asked).toBe(given + 1);
          await new Promise((resolve) => setTimeout(resolve, 1));
          given += 1;
          return given > 20 ? { done: true, value: undefined } : { done: false, value: requestOf(given) };
        },
      }),
    };
    const report = await issueMany((request) => Promise.resolve(issued(request)), source, { concurrency: 5 });
    expect(report.issued).toBe(20);
  });

  test('sends one of unknown fate again, which is safe, and counts it once', async () => {
    const tries = new Map<number, number>();
    const report = await issueMany(
      (request) => {
        const count = (tries.get(serialOf(request)) ?? 0) + 1;
        tries.set(serialOf(request), count);
        return Promise.resolve(serialOf(request) === 2 && count === 1 ? unknown(new Error('lost')) : issued(request));
      },
      requests(4),
      {},
    );
    expect(tries.get(2)).toBe(2);
    expect(report).toMatchObject({ issued: 4, failed: 0, complete: true });
  });

  test('goes on after a refusal and tells which it was', async () => {
    const report = await issueMany(
      (request) =>
        Promise.resolve(
          serialOf(request) === 1 ? refused('SERIAL_OVERLAP', 'taken', { field: 'serials' }) : issued(request),
        ),
      requests(3),
      { concurrency: 1 },
    );
    expect(report).toMatchObject({ issued: 2, refused: 1, complete: true });
    expect(report.refusals.map(({ request, reason }) => [serialOf(request), reason.code])).toEqual([
      [1, 'SERIAL_OVERLAP'],
    ]);
  });

  test('stops taking more when the ledger stays away, and says that it is not complete', async () => {
    let taken = 0;
    let closed = false;
    function* source(): Generator<IssueRequest> {
      try {
        for (; taken < 100; taken += 1) yield requestOf(taken);
      } finally {
        closed = true;
      }
    }
    const report = await issueMany(() => Promise.resolve(unavailable('down')), source(), { concurrency: 2 });
    expect(report).toMatchObject({ issued: 0, failed: 2, complete: false });
    expect(report.failures.map(({ reason }) => reason)).toEqual(['down', 'down']);
    expect(taken).toBeLessThan(4);
    expect(closed).toBe(true);
  }, 20_000);

  test.each([0, -1, 1.5, Number.NaN])('with a concurrency of %s throws', async (concurrency) => {
    await expect(issueMany((request) => Promise.resolve(issued(request)), [], { concurrency })).rejects.toThrow(
      'concurrency',
    );
  });
});
