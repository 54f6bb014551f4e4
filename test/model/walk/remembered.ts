/** A pure function that computes each value once. */
export function remembered<A extends readonly unknown[], R>(
  keyOf: (...args: A) => string,
  compute: (...args: A) => R,
): (...args: A) => R {
  const known = new Map<string, R>();
  return (...args) => {
    const key = keyOf(...args);
    if (known.has(key)) return known.get(key) as R;
    const value = compute(...args);
    known.set(key, value);
    return value;
  };
}
