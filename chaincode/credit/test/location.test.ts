import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { hashText, locationCommitment, type PrivateLocation } from '../src/index.ts';

const location: PrivateLocation = { latitude: -23_550_520, longitude: -46_633_308, salt: hashText('salt') };

describe('the commitment to a location', () => {
  test('hashes the bytes of docs/layouts.md', () => {
    const bytes = Buffer.alloc(8);
    bytes.writeInt32BE(location.latitude, 0);
    bytes.writeInt32BE(location.longitude, 4);
    const expected = createHash('sha256')
      .update('meridian/location/v1')
      .update(createHash('sha256').update('PLANT-1').digest())
      .update(bytes)
      .update(location.salt, 'hex')
      .digest('hex');
    expect(locationCommitment('PLANT-1', location)).toBe(expected);
  });

  test('is another for another installation, place or salt', () => {
    const commitments = [
      locationCommitment('PLANT-1', location),
      locationCommitment('PLANT-2', location),
      locationCommitment('PLANT-1', { ...location, latitude: location.latitude + 1 }),
      locationCommitment('PLANT-1', { ...location, longitude: location.longitude + 1 }),
      locationCommitment('PLANT-1', { ...location, salt: hashText('pepper') }),
    ];
    expect(new Set(commitments).size).toBe(commitments.length);
  });

  test('is one for a place, however it is spelled', () => {
    const east = locationCommitment('PLANT-1', { ...location, longitude: 180_000_000 });
    expect(locationCommitment('PLANT-1', { ...location, longitude: -180_000_000 })).toBe(east);
  });

  test('is not made of a place off the globe', () => {
    expect(() => locationCommitment('PLANT-1', { ...location, latitude: 90_000_001 })).toThrow(
      expect.objectContaining({ code: 'INVALID_PLACE', field: 'latitude' }),
    );
  });
});
