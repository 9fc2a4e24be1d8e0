/** The three models as one file: a header in JSON, then their numbers, little-endian. */
import { LinearModel } from "./linear-model";
import type { SyntaxModels } from "./syntax";

type Part = { classes: number; features: number; weights: number };
type Header = { format: 1; tags: readonly string[]; labels: readonly string[]; parts: readonly Part[] };

const LENGTH_BYTES = 4;
/** Keys are four bytes wide and must begin at a multiple of that. */
const ALIGNED = 4;

/** Writes models; the same models give the same bytes. */
export function packModels({ tags, labels, tagger, moves, labeller }: SyntaxModels): Uint8Array {
  const models = [tagger, moves, labeller];
  const parts = models.map(({ classes, keys, codes }) => ({
    classes,
    features: keys.length,
    weights: codes.length,
  }));
  const header = new TextEncoder().encode(JSON.stringify({ format: 1, tags, labels, parts } satisfies Header));
  const chunks = [sizeOf(header.length), padded(header), ...models.flatMap(bytesOf)];
  const packed = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    packed.set(chunk, at);
    at += chunk.length;
  }
  return packed;
}

/** Reads what was written. Throws a RangeError or SyntaxError for anything else. */
export function unpackModels(packed: Uint8Array): SyntaxModels {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const length = view.getUint32(0, true);
  const text = new TextDecoder().decode(packed.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
  const { tags, labels, parts } = JSON.parse(text) as Header;
  let at = LENGTH_BYTES + aligned(length);
  const take = (bytes: number) => {
    // A copy, with a buffer of its own: a Buffer's slice would be a view.
    const taken = new Uint8Array(packed.subarray(at, at + bytes));
    if (taken.length < bytes) throw new RangeError("The file of the models ends too early.");
    at += aligned(bytes);
    return taken;
  };
  const [tagger, moves, labeller] = parts.map((part) => modelOf(part, take));
  if (!tagger || !moves || !labeller) throw new RangeError("The file does not hold three models.");
  return { tags, labels, tagger, moves, labeller };
}

/** For each feature its key and how many weights it has; then the class and the value of each weight. */
function bytesOf({ keys, starts, ofClass, codes }: LinearModel): Uint8Array[] {
  const counts = Uint8Array.from(keys, (_, row) => (starts[row + 1] as number) - (starts[row] as number));
  return [new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength), counts, ofClass, new Uint8Array(codes)].map(
    padded,
  );
}

function modelOf({ classes, features, weights }: Part, take: (bytes: number) => Uint8Array): LinearModel {
  const keys = new Uint32Array(take(features * 4).buffer);
  const counts = take(features);
  const starts = new Uint32Array(features + 1);
  for (let row = 0; row < features; row += 1) starts[row + 1] = (starts[row] as number) + (counts[row] as number);
  return new LinearModel(classes, keys, starts, take(weights), new Int8Array(take(weights).buffer));
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(aligned(bytes.length));
  whole.set(bytes);
  return whole;
}

function sizeOf(length: number): Uint8Array {
  const size = new Uint8Array(LENGTH_BYTES);
  new DataView(size.buffer).setUint32(0, length, true);
  return size;
}
