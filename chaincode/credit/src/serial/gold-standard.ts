import { cleanSerial } from './clean.ts';
import { serialNumber, type SerialBlock, type SerialGrammar, type SerialReading } from './grammar.ts';

const NUMBER = '(0|[1-9][0-9]*)';
const SERIAL = new RegExp(
  `^(GS[1-9])-${NUMBER}-([A-Z]{2})-(?:GS)?([1-9][0-9]*)-${NUMBER}-([0-9]{4})-${NUMBER}-${NUMBER}-${NUMBER}$`,
);

/**
 * Gold Standard: `GS1-1-TW-GS1001-12-2019-20258-1-161285`, that is standard, unit, country, project (`GS` may be
 * missing), sector (12 wind, 22 afforestation and reforestation, ...), vintage, issuance, first and last serial.
 */
export const goldStandardGrammar = (registry: string): SerialGrammar => ({
  name: 'gold-standard',

  read(text: string): SerialReading | undefined {
    const match = SERIAL.exec(cleanSerial(text));
    if (match === null) return undefined;
    const [, standard = '', unit = '', country = '', project = '', sector = '', vintage = '', issuance = ''] = match;
    const first = serialNumber(match[8] ?? '');
    const last = serialNumber(match[9] ?? '');
    if (first === undefined || last === undefined) return undefined;
    const fields = { standard, unit, country, project: `GS${project}`, sector, vintage, issuance };
    return { first: { number: first, fields }, last: { number: last, fields } };
  },

  block({ first, last }: SerialReading): SerialBlock {
    const {
      standard = '',
      unit = '',
      country = '',
      project = '',
      sector = '',
      vintage = '',
      issuance = '',
    } = first.fields;
    return {
      registry,
      prefix: [standard, unit, country, project, sector, vintage, issuance].join('-'),
      country,
      project,
      vintage: Number(vintage),
      first: first.number,
      last: last.number,
      qualifiers: { standard, unit, sector, issuance },
    };
  },

  format: (block: SerialBlock): string => `${block.prefix}-${block.first}-${block.last}`,
});
