/** What a correction says, without what it leaves out. */

/** The fields that were given at all; one that is null was given, to empty it. */
export function definedFields<T extends object>(correction: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(correction).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
