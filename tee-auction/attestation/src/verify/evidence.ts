/** What a guest shows of itself: bytes that anybody may have made up. All but the report may be lacking; certificates then count as none. */
export interface Evidence {
  /** 1184 bytes. */
  readonly report: Uint8Array;
  /** DER in any order: the VCEK or VLEK, and its ASK (ASVK) and ARK where known. */
  readonly certificates: readonly Uint8Array[];
  /** Whose SHA-256 is in the first half of REPORT_DATA. */
  readonly runtimeData?: Uint8Array;
  /** The Rego policy of the container group, whose SHA-256 is HOST_DATA. */
  readonly securityPolicy?: Uint8Array;
  /** Microsoft's COSE_Sign1 on the utility VM. */
  readonly uvmEndorsement?: Uint8Array;
  /** AMD's lists of revoked authorities, DER. */
  readonly revocationLists?: readonly Uint8Array[];
}
