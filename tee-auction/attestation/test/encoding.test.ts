import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeCbor, encodeByteString, encodeText } from '../src/encoding/cbor.ts';
import { DerReader, readInteger, readOid, readOnly, readTime, TAG } from '../src/encoding/der.ts';
import { attempt, MalformedError } from '../src/encoding/malformed.ts';
import { decodeBase64, decodeHex, decodePem } from '../src/formats/text.ts';
import { der, integer, oid, time } from '../src/simulated/der-writer.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const refused = (read: () => unknown): boolean => 'problem' in attempt(read);
const one = (bytes: Uint8Array): ReturnType<DerReader['any']> => new DerReader(bytes, 'test').any('it');

describe('DER', () => {
  test('integers, object ids and times come back as they were written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 70n }), (value) => {
        expect(readInteger(one(integer(value)), 'test')).toBe(value);
      }),
    );
    for (const id of ['1.3.6.1.4.1.3704.1.3.8', '2.5.29.19', '0.9.2342', '2.999.1'])
      expect(readOid(one(oid(id)), 'test')).toBe(id);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 0) / 1000 }), (seconds) => {
        expect(readTime(one(time(seconds)), 'test')).toBe(seconds);
      }),
    );
  });

  test('AMD writes a version above 127 in two bytes', () => {
    expect(readInteger(one(hex('020200d9')), 'test')).toBe(217n);
    expect(readInteger(one(hex('0201d9')), 'test')).toBe(-39n);
  });

  test.each([
    ['a length in more bytes than it needs', '308100'],
    ['a length with a zero in front', `30820080${'00'.repeat(128)}`],
    ['an indefinite length', '30800000'],
    ['a length beyond the end', '3003020101ff'.slice(0, 8)],
    ['something behind it', '300000'],
    ['a tag number above 30', '3f2000'],
    ['nothing at all', ''],
  ])('refuses %s', (_, text) => {
    expect(refused(() => readOnly(hex(text), TAG.sequence, 'test'))).toBe(true);
  });

  test.each([
    ['an integer with a zero in front', '02020001', readInteger],
    ['an integer with an FF in front', '0202ff80', readInteger],
    ['an integer without bytes', '0200', readInteger],
    ['an object id with an arc that starts with 80', '0603558001', readOid],
    ['an object id that stops within an arc', '06025581', readOid],
    ['a day that there is not', `170d${Buffer.from('230230000000Z').toString('hex')}`, readTime],
    ['a time with a zone', `1711${Buffer.from('230228000000+0100').toString('hex')}`, readTime],
    ['a leap second', `170d${Buffer.from('161231235960Z').toString('hex')}`, readTime],
  ])('refuses %s', (_, text, read) => {
    expect(refused(() => read(one(hex(text)), 'test'))).toBe(true);
  });

  test('lengths of 127, 128, 255, 256 and 65,536 come back', () => {
    for (const length of [0, 127, 128, 255, 256, 65_535, 65_536])
      expect(one(der(TAG.octetString, new Uint8Array(length))).content).toHaveLength(length);
  });
});

describe('CBOR', () => {
  test.each([
    ['00', 0n],
    ['1818', 24n],
    ['1903e8', 1000n],
    ['1bffffffffffffffff', 18446744073709551615n],
    ['3825', -38n],
    ['6449455446', 'IETF'],
    ['80', []],
    ['83010203', [1n, 2n, 3n]],
  ])('reads %s, an example of RFC 8949', (text, value) => {
    expect(decodeCbor(hex(text), 'test')).toEqual(value);
  });

  test.each([
    ['a number in more bytes than it needs', '1817'],
    ['two bytes where one is enough', '190018'],
    ['four bytes where two are enough', '1a0000ffff'],
    ['a length in more bytes than it needs', '580100'],
    ['an indefinite length', '5f42010243030405ff'],
    ['a key twice', 'a201000101'],
    ['a key that is an array', 'a18000'],
    ['a float', 'f93c00'],
    ['a simple value', 'f6'],
    ['a reserved length', '1c'],
    ['a text that is not UTF-8', '61ff'],
    ['something behind it', '0000'],
    ['bytes beyond the end', '4201'],
    ['an array longer than memory', '9bffffffffffffffff'],
    ['nine levels', '81'.repeat(9) + '00'],
  ])('refuses %s', (_, text) => {
    expect(refused(() => decodeCbor(hex(text), 'test'))).toBe(true);
  });

  test('byte strings and texts come back as they were written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }), (bytes, text) => {
        expect(decodeCbor(encodeByteString(bytes), 'test')).toEqual(bytes);
        expect(decodeCbor(encodeText(text), 'test')).toBe(text);
      }),
    );
    expect(decodeCbor(encodeByteString(new Uint8Array(70_000)), 'test')).toHaveLength(70_000);
  });

  test('whatever the bytes, the answer is a value or a MalformedError', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => void attempt(() => decodeCbor(bytes, 'test'))));
  });
});

describe('text', () => {
  test('base64 with lines is read, with bits that no byte has or other letters not', () => {
    expect(decodeBase64('AAEC\nAwQ=\n')).toEqual(Uint8Array.of(0, 1, 2, 3, 4));
    for (const text of ['', 'AAE', 'AAEC*', 'AAF=', 'AA==AA==', 'AA EC']) expect(decodeBase64(text)).toBeUndefined();
  });

  test('hex in either case with or without 0x is read, half a byte not', () => {
    expect(decodeHex('0x00fF\n')).toEqual(Uint8Array.of(0, 255));
    for (const text of ['', '0', '0g']) expect(decodeHex(text)).toBeUndefined();
  });

  const block = '-----BEGIN CERTIFICATE-----\nAAEC\n-----END CERTIFICATE-----\n';
  test('PEM is read block by block', () => {
    expect(decodePem(block + '\n' + block, 'CERTIFICATE')).toEqual([Uint8Array.of(0, 1, 2), Uint8Array.of(0, 1, 2)]);
  });

  test.each([
    ['another label', block.replaceAll('CERTIFICATE', 'PRIVATE KEY')],
    ['two labels', block.replace('BEGIN CERTIFICATE', 'BEGIN PUBLIC KEY')],
    ['text between', `${block}comment\n${block}`],
    ['a damaged line', block.replace('-----BEGIN', '----,BEGIN')],
    ['no end', block.slice(0, 40)],
  ])('PEM with %s is refused', (_, text) => {
    expect(() => decodePem(text, 'CERTIFICATE')).toThrow(MalformedError);
  });
});
