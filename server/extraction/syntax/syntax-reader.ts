/** Tags and parses sentences, with models that were trained on treebanks. */

import type { Lemmas } from "./lemmas";
import type { ClassModel } from "./model/class-model";
import { FIRST_PARSER, Parser, type ParserModels, SECOND_PARSER } from "./parser/parser";
import { Sentence } from "./sentence";
import { tagSentence } from "./tag-sentence";

/** The models, and the names of the tags and labels among which they choose. */
export type SyntaxModels = {
  /** Penn Treebank tags. */
  tags: readonly string[];
  /** Relations of Universal Dependencies 2. */
  labels: readonly string[];
  tagger: ClassModel;
  /** Parses from the end to the beginning, without a guide. */
  first: ParserModels;
  /** Parses from the beginning to the end, guided by the first. */
  second: ParserModels;
  lemmas: Lemmas;
};

/** The analysis of one sentence's words: the indexes of each one's tag and label, and of its head (-1 for the root). */
export type Analysis = { tags: Uint8Array; heads: Int32Array; labels: Uint8Array };

/** A longer sentence is processed in pieces, so that no text can take more than time linear in its length. */
const LONGEST = 400;

/** Parses sentences. Uses its own buffers: one sentence at a time. */
export class SyntaxReader {
  private readonly sentence: Sentence;
  private readonly mirrored: Sentence;
  private readonly first: Parser;
  private readonly second: Parser;

  constructor(readonly models: SyntaxModels) {
    this.sentence = new Sentence(models.tags);
    this.mirrored = new Sentence(models.tags);
    this.first = new Parser(models.first, FIRST_PARSER);
    this.second = new Parser(models.second, SECOND_PARSER);
  }

  /** Tags and parses the words of one sentence, as treebanks split them. */
  read(words: readonly string[]): Analysis {
    const { length } = words;
    const analysis = { tags: new Uint8Array(length), heads: new Int32Array(length), labels: new Uint8Array(length) };
    for (let from = 0; from < length; from += LONGEST) {
      const to = Math.min(from + LONGEST, length);
      this.sentence.begin(words, from, to);
      tagSentence(this.models.tagger, this.sentence);
      this.mirrored.mirror(this.sentence);
      this.sentence.guide.setMirrored(this.first.parse(this.mirrored));
      this.second.parse(this.sentence);
      this.put(from, to - from, analysis);
    }
    return analysis;
  }

  /** Returns the lemma of a word with this Penn Treebank tag. */
  lemmaOf(word: string, tag: string): string {
    return this.models.lemmas.of(word, tag);
  }

  private put(from: number, length: number, into: Analysis): void {
    const { head, label } = this.second.state;
    for (let i = 1; i <= length; i += 1) {
      into.tags[from + i - 1] = this.sentence.tag[i] as number;
      into.heads[from + i - 1] = (head[i] as number) > length ? -1 : from + (head[i] as number) - 1;
      into.labels[from + i - 1] = label[i] as number;
    }
  }
}
