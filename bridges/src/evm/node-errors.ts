import { isError } from 'ethers';

/** The node answered and said no, or nobody was there to take it; a time-out or a cut line says neither. */
export function isDefinite(error: unknown): boolean {
  if (isError(error, 'INSUFFICIENT_FUNDS')) return true;
  const isRefusedConnection =
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ECONNREFUSED';
  return isRefusedConnection || rpcMessage(error) !== undefined;
}

export const messageOf = (error: unknown): string =>
  rpcMessage(error) ?? (error instanceof Error ? error.message : String(error));

/** The `message` of a JSON-RPC error, which ethers hands on under one of two names. */
function rpcMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const info = 'info' in error && typeof error.info === 'object' && error.info !== null ? error.info : {};
  const inner = 'error' in error ? error.error : 'error' in info ? info.error : undefined;
  const message = typeof inner === 'object' && inner !== null && 'message' in inner ? inner.message : undefined;
  return typeof message === 'string' ? message : undefined;
}
