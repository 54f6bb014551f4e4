import { describe, expect, test } from '@jest/globals';
import type { IssueRequest } from '@meridian/bridges/fabric';
import { spreadSpaces } from '../src/job/spread.ts';

/** Requests by their serial prefixes, with ascending serials: nothing else of them is looked at. */
const requests = (prefixes: string): IssueRequest[] =>
  Array.from(
    prefixes,
    (serialPrefix, i) =>
      ({ provenance: { registry: 'R', serialPrefix, firstSerial: BigInt(i) } }) as unknown as IssueRequest,
  );
const prefixes = (spread: readonly IssueRequest[]): string =>
  spread.map(({ provenance }) => provenance.serialPrefix).join('');

describe('requests of one number space', () => {
  test('are spread evenly over the others', () => {
    expect(prefixes(spreadSpaces(requests('aaaabcdefgh')))).toBe('aabcdefghaa');
    expect(prefixes(spreadSpaces(requests('aaaaaabbb')))).toBe('abaabaaba');
  });

  test('go by ascending serials, and none is lost', () => {
    const given = requests('aabbbacabcccab');
    const spread = spreadSpaces(given.toReversed());
    expect(new Set(spread)).toEqual(new Set(given));
    const ofA = (list: readonly IssueRequest[]): IssueRequest[] =>
      list.filter(({ provenance }) => provenance.serialPrefix === 'a');
    expect(ofA(spread)).toEqual(ofA(given));
  });
});
