// What a pure package may use of the platform: conversions without effects, which it does many times faster than code of ours could.

declare const Buffer: {
  from(bytes: ArrayBufferLike, offset: number, length: number): { toString(encoding: 'base64url'): string };
  from(text: string, encoding: 'base64url'): Uint8Array;
};

declare class TextDecoder {
  constructor(encoding: 'utf-8', options: { readonly fatal: true; readonly ignoreBOM: true });
  /** @throws TypeError for bytes that are not well-formed */
  decode(bytes: Uint8Array): string;
}
