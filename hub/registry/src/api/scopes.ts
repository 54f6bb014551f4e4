/** What a token or key must allow. Beside it the ledger asks the identity for its role. */
export type Scope = 'registry:read' | 'registry:write' | 'quotes:read';
export const SCOPES = ['registry:read', 'registry:write', 'quotes:read'] as const satisfies readonly Scope[];
