/** Tags and dependencies of sentences, from models that were trained on treebanks. */
import type { ClassModel } from "./class-model";
import { LABEL_TEMPLATES, labelFeatures } from "./label-features";
import type { Lemmas } from "./lemmas";
import { MOVE_TEMPLATES, moveFeatures } from "./move-features";
import type { MoveModel } from "./move-model";
import { MOVES, ParseState, RIGHT, SHIFT } from "./parse-state";
import { Sentence } from "./sentence";
import { tagSentence } from "./tag-sentence";

/** The models, and the names of what they choose among. */
export type SyntaxModels = {
  /** Tags of the Penn Treebank. */
  tags: readonly string[];
  /** Relations of Universal Dependencies 2. */
  labels: readonly string[];
  tagger: ClassModel;
  moves: MoveModel;
  labeller: ClassModel;
  lemmas: Lemmas;
};

/** Words of one sentence with what was read of each: the numbers of its tag and label, and the index of its head (-1 for the root). */
export type Analysis = { tags: Uint8Array; heads: Int32Array; labels: Uint8Array };

/** A sentence longer than this is read in pieces, so that no text can take more than time linear in its length. */
const LONGEST = 400;

/** Reads sentences. It works in buffers of its own: one sentence at a time. */
export class SyntaxReader {
  private readonly sentence: Sentence;
  private readonly state = new ParseState();
  private readonly moveKeys = new Int32Array(MOVE_TEMPLATES.count);
  private readonly labelKeys = new Int32Array(LABEL_TEMPLATES.count);
  private readonly scores: Int32Array;

  constructor(readonly models: SyntaxModels) {
    this.sentence = new Sentence(models.tags);
    this.scores = new Int32Array(Math.max(models.labels.length, MOVES));
  }

  /** Tags and parses the words of one sentence, as treebanks divide them. */
  read(words: readonly string[]): Analysis {
    const { length } = words;
    const analysis = { tags: new Uint8Array(length), heads: new Int32Array(length), labels: new Uint8Array(length) };
    for (let from = 0; from < length; from += LONGEST) {
      const to = Math.min(from + LONGEST, length);
      this.sentence.begin(words, from, to);
      tagSentence(this.models.tagger, this.sentence);
      this.parse();
      this.put(from, to - from, analysis);
    }
    return analysis;
  }

  /** The lemma of a word with this tag of the Penn Treebank. */
  lemmaOf(word: string, tag: string): string {
    return this.models.lemmas.of(word, tag);
  }

  private put(from: number, length: number, into: Analysis): void {
    const { head, label } = this.state;
    for (let i = 1; i <= length; i += 1) {
      into.tags[from + i - 1] = this.sentence.tag[i] as number;
      into.heads[from + i - 1] = (head[i] as number) > length ? -1 : from + (head[i] as number) - 1;
      into.labels[from + i - 1] = label[i] as number;
    }
  }

  private parse(): void {
    const { state, sentence, moveKeys, scores, models } = this;
    state.begin(sentence.length);
    while (!state.done) {
      moveFeatures(state, sentence, moveKeys);
      models.moves.score(moveKeys, moveKeys.length, scores);
      const move = bestMove(state, scores);
      if (move === SHIFT) state.shift();
      else state.attach(state.headBy(move), this.labelOf(state.headBy(move)));
    }
  }

  private labelOf(head: number): number {
    labelFeatures(this.state, this.sentence, head, this.state.below(0), this.labelKeys);
    return this.models.labeller.best(this.labelKeys, this.labelKeys.length, this.scores);
  }
}

/** The best move that the state allows. */
export function bestMove(state: ParseState, scores: ArrayLike<number>): number {
  let best = -1;
  for (let move = SHIFT; move <= RIGHT; move += 1) {
    if (!state.allows(move)) continue;
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move;
  }
  return best;
}
