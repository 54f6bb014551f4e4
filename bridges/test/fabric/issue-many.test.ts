import { describe, expect, test } from '@jest/globals';
import { batchId, blockRange, classId, totalKg } from '@meridian/credit';
import { sampleCredit } from '../../../chaincode/credit/test/support/sample-credit.ts';
import type { Issued } from '../../src/fabric/answers.ts';
import type { IssueRequest } from '../../src/fabric/credits.ts';
import { issueMany } from '../../src/fabric/issue-many.ts';
import { done, refused, unavailable, unknown, type Outcome } from '../../src/port/outcome.ts';

const requestOf = (first: number, space = String(first)): IssueRequest => ({
  provenance: {
    ...sampleCredit,
    serialPrefix: `GS1-1-KE-GS4711-16-2021-${space}`,
    firstSerial: BigInt(first),
    lastSerial: BigInt(first),
  },
});
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

  test('sends blocks of one number space one after the other, in order, while others pass', async () => {
    const running = new Set<string>();
    const order: number[] = [];
    let most = 0;
    const mixed = Array.from({ length: 60 }, (_, i) => requestOf(i, i % 3 === 0 ? 'shared' : String(i)));
    const report = await issueMany(
      async (request) => {
        const space = request.provenance.serialPrefix;
        expect(running.has(space)).toBe(false);
        running.add(space);
        most = Math.max(most, running.size);
        if (space.endsWith('shared')) order.push(serialOf(request));
        await new Promise((resolve) => setTimeout(resolve, 1));
        running.delete(space);
        return issued(request);
      },
      mixed,
      { concurrency: 4 },
    );
    expect(report).toMatchObject({ issued: 60, complete: true });
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i * 3));
    expect(most).toBe(4);
  });

  test('takes from its source no more than a bounded number ahead', async () => {
    let taken = 0;
    let ended = 0;
    let ahead = 0;
    function* source(): Generator<IssueRequest> {
      for (; taken < 200; taken += 1) {
        ahead = Math.max(ahead, taken - ended);
        yield requestOf(taken);
      }
    }
    await issueMany(
      async (request) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        ended += 1;
        return issued(request);
      },
      source(),
      { concurrency: 2 },
    );
    expect(ahead).toBeLessThanOrEqual(40);
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
    expect(taken).toBeLessThan(50);
    expect(closed).toBe(true);
  }, 20_000);

  test('throws what a call throws, after those under way have ended, and begins no more', async () => {
    let begun = 0;
    let ended = 0;
    const issue = async (request: IssueRequest): Promise<Outcome<Issued>> => {
      begun += 1;
      if (serialOf(request) === 1) throw new TypeError('a bug');
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended += 1;
      return issued(request);
    };
    await expect(issueMany(issue, requests(30), { concurrency: 3 })).rejects.toThrow('a bug');
    expect(begun).toBeLessThanOrEqual(3);
    expect(ended).toBe(begun - 1);
  });

  test('throws what its source throws, after those under way have ended', async () => {
    let ended = 0;
    function* source(): Generator<IssueRequest> {
      yield requestOf(1);
      throw new TypeError('the file is gone');
    }
    const slow = async (request: IssueRequest): Promise<Outcome<Issued>> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended += 1;
      return issued(request);
    };
    await expect(issueMany(slow, source(), {})).rejects.toThrow('the file is gone');
    expect(ended).toBe(1);
  });

  test.each([0, -1, 1.5, Number.NaN])('with a concurrency of %s throws', async (concurrency) => {
    await expect(issueMany((request) => Promise.resolve(issued(request)), [], { concurrency })).rejects.toMatchObject({
      code: 'INVALID_OPTION',
      field: 'concurrency',
    });
  });
});
