/** Picks the fields of a correction that were given. */

/** Returns the fields that were given at all; a null field was given, in order to empty it. */
export function definedFields<T extends object>(correction: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(correction).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
