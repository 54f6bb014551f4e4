/** Integers from 0 to n - 1, the same ones for the same seed (xorshift of 32 bits). */
export function seeded(seed) {
  let state = seed | 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

export const pick = (random, list) => list[random(list.length)];
