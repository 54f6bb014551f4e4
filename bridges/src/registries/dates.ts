/**
 * Midnight UTC of a date, in unix seconds, or `undefined` when the text is not of the format or names no day of the
 * calendar from 1970 to 9999.
 * @param format `YYYY`, `MM` and `DD`, once each, and any separators, e.g. `MM/DD/YYYY`
 */
export function parseDate(text: string, format: string): number | undefined {
  if (text.length !== format.length) return undefined;
  const part = (token: string): string => text.slice(format.indexOf(token), format.indexOf(token) + token.length);
  const [year, month, day] = [part('YYYY'), part('MM'), part('DD')];
  const written = format.replace('YYYY', year).replace('MM', month).replace('DD', day);
  if (written !== text || !/^[0-9]{8}$/.test(year + month + day)) return undefined;
  const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isCalendarDay = new Date(milliseconds).toISOString().startsWith(`${year}-${month}-${day}`);
  return isCalendarDay && milliseconds >= 0 ? milliseconds / 1000 : undefined;
}

export const yearOf = (unixSeconds: number): number => new Date(unixSeconds * 1000).getUTCFullYear();
export const isoDay = (unixSeconds: number): string => new Date(unixSeconds * 1000).toISOString().slice(0, 10);
