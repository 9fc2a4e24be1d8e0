/** Values of features from several numbers, and which values are looked at together. */
import { mix } from "../syntax/model/hash";

/** One value of two. */
export function both(a: number, b: number): number {
  return mix((Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) | 0);
}

/** The place of each name in a list of values; place 0 stays empty, as templates want it. */
export function placesOf<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, i + 1])) as Record<Name, number>;
}
