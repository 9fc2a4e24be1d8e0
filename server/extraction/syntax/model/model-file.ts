/** The file format of all models: a header in JSON, then their numbers, little-endian. */

import { type LemmaRule, Lemmas } from "../lemmas";
import { MoveModel } from "../parser/move-model";
import type { SyntaxModels } from "../syntax-reader";
import { ClassModel } from "./class-model";
import { keysFrom, packedKeys } from "./packed-keys";

/** For each model, the bytes of its keys, and the numbers of its features and weights. */
type Part = { keys: number; features: number; weights: number };
type Header = {
  format: 2;
  tags: readonly string[];
  labels: readonly string[];
  lemmaRules: readonly LemmaRule[];
  parts: readonly Part[];
};

const LENGTH_BYTES = 4;
const ALIGNED = 4;
const MOVE_WEIGHT_BYTES = 2;
const RULE_BYTES = 2;

/** Serialises models; the same models give the same bytes. */
export function packModels({ tags, labels, tagger, first, second, lemmas }: SyntaxModels): Uint8Array {
  const packed = [
    packedClasses(tagger),
    ...[first, second].flatMap(({ moves, labeller }) => [packedMoves(moves), packedClasses(labeller)]),
    packedLemmas(lemmas),
  ];
  const parts = packed.map(({ part }) => part);
  const header = new TextEncoder().encode(
    JSON.stringify({ format: 2, tags, labels, lemmaRules: lemmas.rules, parts } satisfies Header),
  );
  const chunks = [sizeOf(header.length), header, ...packed.flatMap(({ chunks }) => chunks)].map(padded);
  return joined(chunks);
}

/** Deserialises models. Throws a RangeError or SyntaxError for anything else. */
export function unpackModels(packed: Uint8Array): SyntaxModels {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const length = view.getUint32(0, true);
  const text = new TextDecoder().decode(packed.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
  const { format, tags, labels, lemmaRules, parts } = JSON.parse(text) as Header;
  const [tagger, moves1, labels1, moves2, labels2, lemmas] = parts;
  if (format !== 2 || !tagger || !moves1 || !labels1 || !moves2 || !labels2 || !lemmas)
    throw new RangeError("This is no file of models of this version.");
  const take = takerFrom(packed, LENGTH_BYTES + aligned(length));
  const parser = (moves: Part, labeller: Part) => ({
    moves: movesFrom(moves, take),
    labeller: classesFrom(labels.length, labeller, take),
  });
  return {
    tags,
    labels,
    tagger: classesFrom(tags.length, tagger, take),
    first: parser(moves1, labels1),
    second: parser(moves2, labels2),
    lemmas: lemmasFrom(lemmaRules, lemmas, take),
  };
}

type Packed = { part: Part; chunks: Uint8Array[] };

function packedClasses({ keys, counts, ofClass, codes }: ClassModel): Packed {
  const packed = packedKeys(keys);
  const part = { keys: packed.length, features: keys.length, weights: codes.length };
  return { part, chunks: [packed, counts, ofClass, new Uint8Array(codes)] };
}

function packedMoves({ keys, lefts, rights }: MoveModel): Packed {
  const packed = packedKeys(keys);
  const part = { keys: packed.length, features: keys.length, weights: keys.length };
  return { part, chunks: [packed, new Uint8Array(lefts.buffer), new Uint8Array(rights.buffer)] };
}

function packedLemmas({ keys, ruleOf }: Lemmas): Packed {
  const packed = packedKeys(keys);
  const part = { keys: packed.length, features: keys.length, weights: keys.length };
  return { part, chunks: [packed, new Uint8Array(ruleOf.buffer)] };
}

type Take = (bytes: number) => Uint8Array<ArrayBuffer>;

/** Reads one chunk after the other; each is a copy with its own buffer. */
function takerFrom(packed: Uint8Array, from: number): Take {
  let at = from;
  return (bytes) => {
    const taken = new Uint8Array(packed.subarray(at, at + bytes));
    if (taken.length < bytes) throw new RangeError("The file of the models ends too early.");
    at += aligned(bytes);
    return taken;
  };
}

function classesFrom(classes: number, { keys, features, weights }: Part, take: Take): ClassModel {
  const decoded = keysFrom(take(keys), features);
  return new ClassModel(classes, decoded, take(features), take(weights), new Int8Array(take(weights).buffer));
}

function movesFrom({ keys, features, weights }: Part, take: Take): MoveModel {
  const decoded = keysFrom(take(keys), features);
  const half = () => new Int16Array(take(weights * MOVE_WEIGHT_BYTES).buffer);
  return new MoveModel(decoded, half(), half());
}

function lemmasFrom(rules: readonly LemmaRule[], { keys, features }: Part, take: Take): Lemmas {
  return new Lemmas(rules, keysFrom(take(keys), features), new Uint16Array(take(features * RULE_BYTES).buffer));
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(aligned(bytes.length));
  whole.set(bytes);
  return whole;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function sizeOf(length: number): Uint8Array {
  const size = new Uint8Array(LENGTH_BYTES);
  new DataView(size.buffer).setUint32(0, length, true);
  return size;
}
