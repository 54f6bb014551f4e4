import { ZERO_HASH } from '@meridian/credit';
import { eventHash, signContent, type Evidence, type EvidenceFile } from '@meridian/evidence';
import { signMessage, type MessageSigner } from '@meridian/satp';

type Change = (evidence: Evidence) => void;

/** The file with a change that its exporter did not sign. */
export function changed(file: EvidenceFile, change: Change): EvidenceFile {
  const copy = structuredClone(file);
  change(copy.evidence);
  return copy;
}

/** The file as an exporter would sign it who made this change itself. */
export function changedBy(signer: MessageSigner, file: EvidenceFile, change: Change): EvidenceFile {
  const { evidence } = changed(file, change);
  return { evidence, signature: signContent(evidence, signer) };
}

/** Every entry's hash made anew, as whoever rewrites a history would. */
export function rechain({ history, transfer }: Evidence): void {
  let prev = ZERO_HASH;
  for (const [seq, entry] of history.entries()) {
    Object.assign(entry, { seq, prev });
    entry.hash = eventHash({ ...entry, transferKey: transfer.key });
    prev = entry.hash;
  }
}

/** One entry's body changed, and the chain made whole again. */
export function rewrite(evidence: Evidence, at: number, change: (body: Record<string, unknown>) => void): void {
  const entry = evidence.history.at(at);
  if (entry === undefined) throw new RangeError(`no entry ${at}`);
  const body = JSON.parse(entry.body) as Record<string, unknown>;
  change(body);
  entry.body = JSON.stringify(body);
  rechain(evidence);
}

/** One of the exporter's own messages with other content, signed anew and put in everywhere. */
export function remake(
  signer: MessageSigner,
  evidence: Evidence,
  type: string,
  change: (body: Record<string, unknown>) => void,
): void {
  const message = evidence.messages.find(({ messageType }) => messageType === type);
  if (message === undefined) throw new RangeError(`no ${type}`);
  const body = JSON.parse(Buffer.from(message.jws.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
  change(body);
  const { jws, hash } = signMessage(body, signer);
  for (const entry of evidence.history) entry.body = entry.body.replaceAll(message.hash, hash);
  for (const claim of evidence.claims) if (claim.message === message.hash) claim.message = hash;
  Object.assign(message, { jws, hash });
  rechain(evidence);
}
