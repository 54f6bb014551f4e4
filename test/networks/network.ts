/**
 * A Fabric network for tests, whichever it is: the embedded development ledger or real peers and an orderer. A test that
 * takes this type runs on both.
 */
export interface FabricNetwork {
  readonly kind: 'devnet' | 'fabric';
  readonly channel: string;
  /** The chaincode's name on the channel. */
  readonly chaincode: string;
  readonly organisations: readonly NetworkOrganisation[];
  /** Header hash of the channel's block 0: 64 hex digits. */
  readonly genesisBlockHash: string;
  /** `fabric:<genesisBlockHash>:<channel>:<chaincode>`, whose hash is the ledger's id (docs/layouts.md). */
  readonly ledgerDescriptor: string;
  /** What runs as a process of its own, for tests of crashes. */
  readonly processes: readonly NetworkProcess[];
  /** A new client of one organisation, issued by that organisation's authority. */
  issueIdentity(request: IdentityRequest): Promise<NetworkIdentity>;
  /** Ends every process and removes the directory. A second call does nothing. */
  stop(): Promise<void>;
}

/** One organisation with one gateway peer. */
export interface NetworkOrganisation {
  readonly mspId: string;
  /** `localhost:PORT`; a client dials it as it is. */
  readonly peerEndpoint: string;
  /** PEM of the certificate that the peer endorses with. */
  readonly peerCertPem: string;
  /** PEM of the authority that issued the peer's TLS certificate. */
  readonly tlsCaPem: string;
  /** The name in the peer's TLS certificate, where it is not the endpoint's host. */
  readonly tlsHostOverride?: string;
}

export interface IdentityRequest {
  readonly mspId: string;
  /** Common name; with the MSP id the account `<mspId>/<name>`. */
  readonly name: string;
  /** Certificate attributes, e.g. `{role: 'registry-operator', registries: 'GS CDM'}`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** What a gateway client signs with. */
export interface NetworkIdentity {
  readonly mspId: string;
  readonly certPem: string;
  /** PKCS#8. */
  readonly keyPem: string;
}

/** A process of the network. `name` is e.g. `orderer`, `peer-Org1MSP` or `chaincode-Org1MSP`; the devnet has `devnet` for both. */
export interface NetworkProcess {
  readonly name: string;
  /** Of the running process; another one after `restart`. */
  readonly pid: number;
  /** `SIGKILL` for a crash, `SIGSTOP` and `SIGCONT` for one that hangs. Resolves when it is gone, where the signal ends it. */
  kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): Promise<void>;
  /** Starts it again on its data; resolves when it takes requests. */
  restart(): Promise<void>;
}

export interface NetworkOptions {
  /** Absolute; made when absent, removed by `stop`. */
  readonly directory: string;
  /** `meridian` unless given. */
  readonly channel?: string;
  readonly chaincode: NetworkChaincode;
  /** How long the orderer waits for more transactions, e.g. `50ms`, which is the default. */
  readonly batchTimeout?: string;
}

export interface NetworkChaincode {
  readonly name: string;
  /** Holds the chaincode's package.json with `main`: started as chaincode-as-a-service, once for each organisation. */
  readonly bundleDir: string;
  readonly version: string;
  /** Endorsement policy, e.g. `AND('Org1MSP.peer','Org2MSP.peer')`, which is the default. */
  readonly policy?: string;
  readonly collections?: readonly PrivateCollection[];
  /** A transaction that any client may submit and that writes nothing: the network is ready when it commits. */
  readonly probe: { readonly transaction: string; readonly arguments: readonly string[] };
}

/** A private data collection, spelled as Fabric's collections file spells it. */
export interface PrivateCollection {
  readonly name: string;
  readonly policy: string;
  readonly requiredPeerCount: number;
  readonly maxPeerCount: number;
  readonly blockToLive: number;
  readonly memberOnlyRead: boolean;
  readonly memberOnlyWrite: boolean;
  readonly endorsementPolicy?: { readonly signaturePolicy: string };
}
