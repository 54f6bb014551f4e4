import { canonicalJson, sha256, utf8, type Hash } from '@meridian/credit';

/** Every endorser writes the same bytes. */
export { canonicalJson };

/** What a key was used for: a repeat has the same hash. */
export const parametersHash = (parameters: object): Hash => sha256(utf8(canonicalJson(parameters)));
