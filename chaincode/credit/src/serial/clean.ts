import { repairMojibake } from './mojibake.ts';

/**
 * A serial without what spreadsheets and word processors do to it: spaces of any kind (also inside numbers), text
 * encoded twice, typographic dashes, and ` to ` for the dash between the two ends. The caller keeps the text as given.
 */
export const cleanSerial = (text: string): string =>
  repairMojibake(text)
    .replace(/\s+to\s+/gi, '-')
    .replace(/[\s\u200b\u2060]+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
