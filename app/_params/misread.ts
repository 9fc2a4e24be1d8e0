/**
 * Finds the parameters of an address that cannot be read, since silently dropping a filter would show more than was
 * requested.
 */
import { createLoader, createSerializer } from "nuqs/server";

export type Parsers = Parameters<typeof createLoader>[0];
export type Param = readonly [name: string, value: string];

/** Returns the parameters that are unknown, or whose value cannot be fully parsed. */
export function misreadParams(parsers: Parsers, search: URLSearchParams): readonly Param[] {
  const asRead = createSerializer(parsers, { clearOnDefault: false })(createLoader(parsers)(search));
  const read = new URLSearchParams(asRead);
  return [...search].filter(([name, value]) => value !== "" && read.get(name) !== value);
}
