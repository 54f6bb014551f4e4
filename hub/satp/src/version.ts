import type { MessageType } from './messages/message-type.ts';

/**
 * Everything that a later draft may change, in one place. Source: draft-ietf-satp-core, working-group text of August 2026,
 * just before -16. Where the draft leaves a choice or contradicts itself, the choice is written here with its reason.
 */

/** `version` of 1.1, 1.2 and error-msg, "major.minor". */
export const SATP_VERSION = '1.0';

export const MEDIA_TYPE = 'application/satp+json';
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

const MESSAGE_URN = 'urn:ietf:params:satp:core:msgtype:';
const ERROR_URN = 'urn:ietf:params:satp:core:error:';
export const messageUrn = (type: MessageType): string => `${MESSAGE_URN}${type}`;
export const errorUrn = (code: string): string => `${ERROR_URN}${code}`;
/** The short name in a `messageType`, whatever it is; undefined where the URN is another. */
export const shortName = (urn: unknown): string | undefined =>
  typeof urn === 'string' && urn.startsWith(MESSAGE_URN) ? urn.slice(MESSAGE_URN.length) : undefined;
export const errorCodeOf = (urn: string): string => (urn.startsWith(ERROR_URN) ? urn.slice(ERROR_URN.length) : urn);

/** The draft's list of types names 3.3 `ack-prepare-msg`, its section on 3.3 `commit-ready-msg`: we send the latter, take both. */
export const ALIASES: ReadonlyMap<string, MessageType> = new Map([['ack-prepare-msg', 'commit-ready-msg']]);
/** The draft's field list says `mintAssertionFormat`, its example `mintAssertionClaimFormat`: we send the former, take both. */
export const FIELD_ALIASES: ReadonlyMap<string, string> = new Map([
  ['mintAssertionClaimFormat', 'mintAssertionFormat'],
]);

export const FORMATS = {
  transferInit: 'TRANSFER_INIT_CLAIM_FORMAT_1',
  lock: 'LOCK_ASSERTION_CLAIM_FORMAT_1',
  mint: 'MINT_ASSERTION_CLAIM_FORMAT_1',
  burn: 'BURN_ASSERTION_CLAIM_FORMAT_1',
  assignment: 'ASSIGNMENT_ASSERTION_CLAIM_FORMAT_1',
  /** Ours: the draft's session-abort-msg has no claim, and without one neither side may undo anything. */
  abort: 'ABORT_ASSERTION_CLAIM_FORMAT_1',
  void: 'VOID_ASSERTION_CLAIM_FORMAT_1',
} as const;

/** The one signature algorithm; RFC 7518 names. */
export const SIGNATURE_ALGORITHM = 'ES256';
/** `typ` of the JWS header, RFC 7515 section 4.1.9 (the `application/` left out). */
export const JWS_TYPE = 'satp+json';

/** See docs/adr/0003-lock-type.md. */
export const LOCK_TYPES = ['TIME_LOCK', 'HASH_LOCK', 'HASH_TIME_LOCK'] as const;
export const OUR_LOCK_TYPE = 'HASH_LOCK';

/** The TLS 1.3 suites at least as strong as the draft's floor; we name the floor and take any of them. */
export const TLS_SCHEMES = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
] as const;
export const OUR_TLS_SCHEME = 'TLS_AES_128_GCM_SHA256';

/**
 * How long, in seconds, a client may leave its lock before it may abort: shorter than that no chain could finish, longer
 * would tie up the owner's credits.
 */
export const LOCK_SECONDS = { min: 30, max: 604_800 } as const;

/**
 * How far two gateways' clocks may lie apart, in milliseconds. A lock's deadline guards nothing, so a server that is a quarter of an
 * hour ahead must not take every lock for expired.
 */
export const CLOCK_SKEW_MS = 900_000;

/** Our own document outside any session: a retirement abroad told home. */
export const RETIREMENT_NOTICE_TYPE = 'urn:meridian:satp:msgtype:retirement-notice';
export const RETIREMENT_RECEIPT_TYPE = 'urn:meridian:satp:msgtype:retirement-receipt';
export const RETIREMENT_CLAIM_FORMAT = 'RETIREMENT_CLAIM_FORMAT_1';
