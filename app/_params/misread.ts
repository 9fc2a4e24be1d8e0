/** Finds what of an address cannot be read, since a filter that was left out in silence would show more than was asked for. */
import { createLoader, createSerializer } from "nuqs/server";

export type Parsers = Parameters<typeof createLoader>[0];
export type Param = readonly [name: string, value: string];

/** The parameters that are unknown, or whose value cannot be read as a whole. */
export function misreadParams(parsers: Parsers, search: URLSearchParams): readonly Param[] {
  const asRead = createSerializer(parsers, { clearOnDefault: false })(createLoader(parsers)(search));
  const read = new URLSearchParams(asRead);
  return [...search].filter(([name, value]) => value !== "" && read.get(name) !== value);
}
