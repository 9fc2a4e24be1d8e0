/** The models that label attributions, and their file format: a header in JSON, then their numbers, little-endian. */
import { Refusal } from "@/server/domain/refusal";
import { keysFrom, packedKeys } from "../syntax/model/packed-keys";
import { DenseModel } from "./dense-model";

export type AttributionModel = {
  /** Hashes of the base forms that are heads of cues; see `PassageReader`. */
  cueWords: ReadonlySet<number>;
  /** Scores whether a token is the head of a cue. */
  cues: DenseModel;
  /** Score a token's role in the attribution of a cue, and the transition from one token's role to the next's. */
  tokens: DenseModel;
  steps: DenseModel;
  /** Scores whether a labelled attribution is right. */
  judge: DenseModel;
};

const PARTS = ["cues", "tokens", "steps", "judge"] as const;
type Part = { classes: number; features: number; keys: number; scale: number };
type Words = { count: number; bytes: number };
type Header = { format: typeof FORMAT; words: Words; parts: Part[] };

const FORMAT = "stet-attributions-3";
const LENGTH_BYTES = 4;

/** Serialises the models; the same models give the same bytes. */
export function packAttributionModel(model: AttributionModel): Uint8Array {
  const keys = PARTS.map((part) => packedKeys(model[part].keys));
  const parts = PARTS.map((part, i) => ({
    classes: model[part].classes,
    features: model[part].keys.length,
    keys: keys[i]?.length ?? 0,
    scale: model[part].scale,
  }));
  const cueWords = packedKeys(Int32Array.from(model.cueWords).sort((a, b) => (a >>> 0) - (b >>> 0)));
  const words = { count: model.cueWords.size, bytes: cueWords.length };
  const header = new TextEncoder().encode(JSON.stringify({ format: FORMAT, words, parts } satisfies Header));
  const chunks = PARTS.flatMap((part, i) => [keys[i] ?? new Uint8Array(), new Uint8Array(model[part].codes)]);
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, header.length, true);
  return Uint8Array.from(Buffer.concat([length, header, cueWords, ...chunks]));
}

/** Deserialises the models; refuses anything else. */
export function unpackAttributionModel(bytes: Uint8Array): AttributionModel {
  const header = headerOf(bytes);
  let at = LENGTH_BYTES + header.length;
  const take = (count: number) => {
    at += count;
    if (at > bytes.length) throw new Refusal("invalid", "This model file is incomplete. Train the model again.");
    return bytes.slice(at - count, at);
  };
  const cueWords = new Set(keysFrom(take(header.words.bytes), header.words.count));
  const models = header.parts.map(({ classes, features, keys, scale }) => {
    const decoded = keysFrom(take(keys), features);
    return new DenseModel(classes, decoded, new Int8Array(take(features * classes)), scale);
  });
  const [cues, tokens, steps, judge] = models;
  if (!cues || !tokens || !steps || !judge) throw notAModel();
  return { cueWords, cues, tokens, steps, judge };
}

function headerOf(bytes: Uint8Array): { length: number; words: Words; parts: Part[] } {
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.slice(LENGTH_BYTES, LENGTH_BYTES + length));
    const { format, words, parts } = JSON.parse(text) as Header;
    if (format === FORMAT) return { length, words, parts };
  } catch {
    // Whatever is wrong with the header, these bytes are not a model.
  }
  throw notAModel();
}

const notAModel = () => new Refusal("invalid", "This is not a model for this version. Make one with `stet train`.");
