import { cleanSerial } from './clean.ts';
import { invalid, serialNumber, type SerialBlock, type SerialGrammar, type SerialReading } from './grammar.ts';

const PART = /^(?:\{([a-z][A-Za-z]*)\}|([A-Za-z0-9]+))$/;
const SHAPES: Readonly<Record<string, string>> = {
  country: '[A-Z]{2}',
  vintage: '[0-9]{4}',
  first: '0|[1-9][0-9]*',
  last: '0|[1-9][0-9]*',
};
const ANY = '[A-Za-z0-9]+';

/**
 * A grammar given as data: parts joined by dashes, each a literal or a `{name}`, e.g.
 * `CAR-1-{country}-{project}-{vintage}-{issuance}-{first}-{last}`. `{project}` and `{first}-{last}`, side by side, are
 * required; `{country}` and `{vintage}` mean what they say, any other name is a qualifier.
 * @throws CreditError `INVALID_SERIAL` when the template is none
 */
export function templateGrammar(registry: string, template: string): SerialGrammar {
  const parts = template.split('-').map((part) => PART.exec(part));
  const names = parts.flatMap((part) => part?.[1] ?? []);
  const isComplete = names.includes('project') && /(^|-)\{first\}-\{last\}(-|$)/.test(template);
  if (parts.includes(null) || new Set(names).size !== names.length || !isComplete) {
    throw invalid('template', template, 'parts joined by dashes, with {project} and {first}-{last}, no name twice');
  }
  const pattern = new RegExp(
    `^${parts.map((part) => (part?.[1] === undefined ? part?.[2] : `(?<${part[1]}>${SHAPES[part[1]] ?? ANY})`)).join('-')}$`,
  );
  const prefixTemplate = template.replace(/-\{first\}-\{last\}|\{first\}-\{last\}-/, '');

  return {
    name: 'template',

    read(text: string): SerialReading | undefined {
      const groups = pattern.exec(cleanSerial(text))?.groups;
      if (groups === undefined) return undefined;
      const { first: firstDigits = '', last: lastDigits = '', ...fields } = groups;
      const first = serialNumber(firstDigits);
      const last = serialNumber(lastDigits);
      if (first === undefined || last === undefined) return undefined;
      return { first: { number: first, fields }, last: { number: last, fields } };
    },

    block({ first, last }: SerialReading): SerialBlock {
      const { country, vintage, project = '', ...qualifiers } = first.fields;
      return {
        registry,
        prefix: fill(prefixTemplate, first.fields),
        ...(country === undefined ? {} : { country }),
        project,
        ...(vintage === undefined ? {} : { vintage: Number(vintage) }),
        first: first.number,
        last: last.number,
        qualifiers,
      };
    },

    format: (block: SerialBlock): string =>
      fill(template, {
        ...block.qualifiers,
        country: block.country ?? '',
        project: block.project,
        vintage: block.vintage?.toString().padStart(4, '0') ?? '',
        first: block.first.toString(),
        last: block.last.toString(),
      }),
  };
}

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => values[name] ?? '');
