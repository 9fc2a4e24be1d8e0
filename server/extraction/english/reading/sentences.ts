/** A sentence prepared for the finders: its chunks, and the subject of each of its verbs. */
import { type Chunk, chunkSentence, type VerbGroup } from "./chunks";
import type { Passage, Range } from "./passages";
import { subjectsOf } from "./subjects";

export type Sentence = Range & {
  passage: Passage;
  chunks: Chunk[];
  /** The verb groups in order. */
  verbs: VerbGroup[];
  /** The nominal that is the subject of each verb group, if one was found. */
  subjects: Map<VerbGroup, Range>;
};

/** Parses every sentence of a passage. */
export function readSentences(passage: Passage): Sentence[] {
  return passage.sentences.map((range) => {
    const chunks = chunkSentence(passage, range);
    const verbs = chunks.filter((chunk): chunk is VerbGroup => chunk.kind === "verbs");
    return { ...range, passage, chunks, verbs, subjects: subjectsOf(passage.tokens, chunks) };
  });
}

/** Returns the chunk that begins at this token, or undefined. */
export function chunkFrom(sentence: Sentence, at: number): Chunk | undefined {
  let low = 0;
  let high = sentence.chunks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const chunk = sentence.chunks[middle];
    if (!chunk || chunk.from === at) return chunk;
    if (chunk.from < at) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
