/** What a token or key must allow. Supply and breaches are open to everybody. */
export type Scope = 'metrics:read';
export const SCOPES = ['metrics:read'] as const satisfies readonly Scope[];
