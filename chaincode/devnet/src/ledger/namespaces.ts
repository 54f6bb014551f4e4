/** Where the values of a private collection are kept; only peers of its members have them. */
export function privateNamespace(namespace: string, collection: string): string {
  return `${namespace}$$p${collection}`;
}

/** Where the hashes of a private collection are kept, on every peer. */
export function hashNamespace(namespace: string, collection: string): string {
  return `${namespace}$$h${collection}`;
}

/** The namespace in which a channel keeps its chaincode definitions. */
export const LIFECYCLE = '_lifecycle';
