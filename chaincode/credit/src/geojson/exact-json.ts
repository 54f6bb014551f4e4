/** A number as its source spells it: a double would round it before anyone could ask. */
export interface ExactNumber {
  readonly source: string;
}

/** A JSON value whose numbers keep their spelling and whose objects are maps. */
export type ExactJson =
  null | boolean | string | ExactNumber | readonly ExactJson[] | { readonly members: ReadonlyMap<string, ExactJson> };

/** Deeper than any document read here, shallow enough for every stack. */
const MAX_DEPTH = 16;

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const LITERAL = /true|false|null/y;

/**
 * Reads JSON (RFC 8259) without loss. Unlike `JSON.parse` it refuses an object that names a member twice, of which two readers
 * could take different ones.
 * @param fail makes the caller's error of what was expected, and where: the offset in UTF-16 units
 */
export function readExactJson(text: string, fail: (expected: string, offset: number) => Error): ExactJson {
  const reader = new Reader(text, fail);
  const value = reader.value(0);
  reader.end();
  return value;
}

class Reader {
  readonly #text: string;
  readonly #fail: (expected: string, offset: number) => Error;
  #at = 0;

  constructor(text: string, fail: (expected: string, offset: number) => Error) {
    this.#text = text;
    this.#fail = fail;
  }

  value(depth: number): ExactJson {
    if (depth > MAX_DEPTH) throw this.#fail(`nested at most ${MAX_DEPTH} deep`, this.#at);
    if (this.#skip('[')) return this.#array(depth);
    if (this.#skip('{')) return this.#object(depth);
    const string = this.#take(STRING);
    if (string !== undefined) return JSON.parse(string) as string;
    const source = this.#take(NUMBER);
    if (source !== undefined) return { source };
    const literal = this.#take(LITERAL);
    if (literal !== undefined) return literal === 'null' ? null : literal === 'true';
    throw this.#fail('a JSON value', this.#at);
  }

  end(): void {
    this.#take(SPACE);
    if (this.#at !== this.#text.length) throw this.#fail('the end of the text', this.#at);
  }

  #array(depth: number): ExactJson[] {
    const items: ExactJson[] = [];
    if (this.#skip(']')) return items;
    do items.push(this.value(depth + 1));
    while (this.#skip(','));
    this.#require(']');
    return items;
  }

  #object(depth: number): ExactJson {
    const members = new Map<string, ExactJson>();
    if (this.#skip('}')) return { members };
    do {
      this.#take(SPACE);
      const offset = this.#at;
      const name = this.#take(STRING);
      if (name === undefined) throw this.#fail("a member's name", offset);
      const key = JSON.parse(name) as string;
      if (members.has(key)) throw this.#fail('a member that is not named twice', offset);
      this.#require(':');
      members.set(key, this.value(depth + 1));
    } while (this.#skip(','));
    this.#require('}');
    return { members };
  }

  #require(mark: string): void {
    if (!this.#skip(mark)) throw this.#fail(`"${mark}"`, this.#at);
  }

  #skip(mark: string): boolean {
    this.#take(SPACE);
    if (!this.#text.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }

  #take(token: RegExp): string | undefined {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}
