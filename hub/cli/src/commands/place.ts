import { EXIT, type ExitCode } from '../exit.ts';
import { alternativesLine, placeLine } from '../quote-text.ts';
import { connectRegistry } from '../stack/clients.ts';
import { readHub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';

export interface PlaceOptions {
  readonly name: string;
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/** The place that a name or coordinates mean. @throws CommandError `PLACE_NOT_FOUND` */
export async function placeCommand({ name, json, layout, now, out }: PlaceOptions): Promise<ExitCode> {
  const place = await connectRegistry(layout, readHub(layout.hub), 'reader', now).place(name);
  const other = alternativesLine(place);
  if (json) out(JSON.stringify(place));
  else for (const line of [placeLine(place), ...(other === undefined ? [] : [other])]) out(line);
  return EXIT.done;
}
