/** The part of a trained model that ships: the weights that matter, rounded, with the features sorted by key. */
import { codeOf } from "../syntax/model/byte-weights";
import { ClassModel } from "../syntax/model/class-model";
import { MoveModel } from "../syntax/parser/move-model";
import { LEFT, MOVES, RIGHT, SHIFT } from "../syntax/parser/parse-state";

const LARGEST_MOVE_WEIGHT = 32_767;

/**
 * Returns a model of the classes with this many of the largest weights, including ties for the last place. `weights`
 * has a row for each key.
 */
export function shippedClasses(
  keys: readonly number[],
  weights: Float32Array,
  classes: number,
  most: number,
): ClassModel {
  const sizes = weights.map(Math.abs);
  const [least, largest] = [leastOf(sizes, most), largestOf(sizes)];
  const kept = { keys: [] as number[], counts: [] as number[], ofClass: [] as number[], codes: [] as number[] };
  for (const row of sorted(keys)) {
    const before = kept.codes.length;
    for (let k = 0; k < classes; k += 1) {
      const at = row * classes + k;
      const code = (sizes[at] as number) < least ? 0 : codeOf(weights[at] as number, largest);
      if (code === 0) continue;
      kept.ofClass.push(k);
      kept.codes.push(code);
    }
    if (kept.codes.length === before) continue;
    kept.keys.push(keys[row] as number);
    kept.counts.push(kept.codes.length - before);
  }
  const [counts, ofClass] = [Uint8Array.from(kept.counts), Uint8Array.from(kept.ofClass)];
  return new ClassModel(classes, Int32Array.from(kept.keys), counts, ofClass, Int8Array.from(kept.codes));
}

/** Returns a model of the moves with this many of the strongest features, including ties for the last place. */
export function shippedMoves(keys: readonly number[], weights: Float32Array, most: number): MoveModel {
  const against = (row: number, move: number) =>
    (weights[row * MOVES + move] as number) - (weights[row * MOVES + SHIFT] as number);
  const sizes = Float32Array.from(keys, (_, row) =>
    Math.max(Math.abs(against(row, LEFT)), Math.abs(against(row, RIGHT))),
  );
  const [least, largest] = [leastOf(sizes, most), largestOf(sizes)];
  const rounded = (row: number, move: number) => Math.round((against(row, move) / largest) * LARGEST_MOVE_WEIGHT);
  const rows = sorted(keys).filter(
    (row) => (sizes[row] as number) >= least && (rounded(row, LEFT) !== 0 || rounded(row, RIGHT) !== 0),
  );
  return new MoveModel(
    Int32Array.from(rows, (row) => keys[row] as number),
    Int16Array.from(rows, (row) => rounded(row, LEFT)),
    Int16Array.from(rows, (row) => rounded(row, RIGHT)),
  );
}

/** Sorts the rows by key, as unsigned numbers. */
function sorted(keys: readonly number[]): Uint32Array {
  return Uint32Array.from(keys.keys()).sort((a, b) => ((keys[a] as number) >>> 0) - ((keys[b] as number) >>> 0));
}

/** Returns the size at this rank, counted from the largest. */
function leastOf(sizes: Float32Array, place: number): number {
  const ascending = sizes.slice().sort();
  return ascending[ascending.length - place] ?? 0;
}

function largestOf(sizes: Float32Array): number {
  return sizes.reduce((most, size) => Math.max(most, size), 0) || 1;
}
