/** Feature templates: which values of a situation are combined. */
import { mix } from "./hash";

/** A feature's key is the sum of its values, each times a constant for its position: odd, so that no value is lost. */
const [FIRST, SECOND, THIRD, FOURTH] = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;
const MOST_VALUES = 4;
const NOTHING = 0;

/**
 * A list of templates over an array of values, which `names` names in order. Value 0 must be 0: it pads short
 * templates.
 */
export class Templates {
  /** The number of features for each situation. */
  readonly count: number;
  private readonly parts: Int32Array;
  private readonly salts: Int32Array;

  /**
   * @param lists templates separated by commas; each names the values that it combines, one to four, separated by
   * spaces
   */
  constructor(names: readonly string[], ...lists: string[]) {
    const templates = lists.flatMap((list) => list.split(", "));
    const places = new Map(names.map((name, place) => [name, place]));
    this.count = templates.length;
    this.parts = new Int32Array(templates.length * MOST_VALUES).fill(NOTHING);
    this.salts = Int32Array.from(templates, (_, number) => mix(number + 1));
    for (const [number, template] of templates.entries())
      for (const [i, name] of template.split(" ").entries()) {
        const place = places.get(name);
        if (place === undefined || i >= MOST_VALUES) throw new RangeError(`There is no template "${template}".`);
        this.parts[number * MOST_VALUES + i] = place;
      }
  }

  /** Writes the key of each feature into `keys`. */
  fill(values: Int32Array, keys: Int32Array): void {
    const { parts, salts, count } = this;
    for (let number = 0, part = 0; number < count; number += 1, part += MOST_VALUES)
      keys[number] =
        (salts[number] as number) +
        Math.imul(values[parts[part] as number] as number, FIRST) +
        Math.imul(values[parts[part + 1] as number] as number, SECOND) +
        Math.imul(values[parts[part + 2] as number] as number, THIRD) +
        Math.imul(values[parts[part + 3] as number] as number, FOURTH);
  }
}
