import { profileOf } from '../../hub/satp/test/support/profile.ts';

/** The credits that are moved where nobody names others: a batch that is large enough for thousands of transfers of a tonne. */
export const PROFILE = profileOf({ lastSerial: 1_000_000n });
