/**
 * By halving: the last index from 0 to length - 1 at which `holds`, for a condition that holds up to some index and not after it; 0 where
 * it holds nowhere.
 */
export function lastWhere(length: number, holds: (index: number) => boolean): number {
  let found = 0;
  let end = length;
  while (end - found > 1) {
    const middle = (found + end) >> 1;
    if (holds(middle)) found = middle;
    else end = middle;
  }
  return found;
}
