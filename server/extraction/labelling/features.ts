/** Combines several numbers into the value of a feature, and lists which values are combined. */
import { mix } from "../syntax/model/hash";

/** Combines two values into one. */
export function both(a: number, b: number): number {
  return mix((Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) | 0);
}

/** Returns the index of each name in a list of values; index 0 stays empty, as templates require. */
export function placesOf<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, i + 1])) as Record<Name, number>;
}
