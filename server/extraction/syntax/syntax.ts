/** Tags and dependencies of sentences, from the models that were trained on treebanks. */
import { LABEL_FEATURES, labelFeatures } from "./label-features";
import { bestOf, type LinearModel } from "./linear-model";
import { PARSE_FEATURES, parseFeatures } from "./parse-features";
import { LEFT, MOVES, ParseState, RIGHT, SHIFT } from "./parse-state";
import { kindsOf, ParsedWords, type TagKinds } from "./parsed-words";
import { TAG_FEATURES, tagFeatures } from "./tag-features";
import { type WordForms, wordForms } from "./word-forms";

/** The three models, and the names of what they choose among. */
export type SyntaxModels = {
  /** Tags of the Penn Treebank. */
  tags: readonly string[];
  /** Relations of Universal Dependencies 2. */
  labels: readonly string[];
  tagger: LinearModel;
  moves: LinearModel;
  labeller: LinearModel;
};

/** One sentence: for each word its tag, the place of its head (-1 for the root) and its relation to that. */
export type Analysis = { tags: string[]; heads: number[]; labels: string[] };

/** A sentence longer than this is read in pieces, so that no text can take more than time linear in its length. */
const LONGEST = 400;
const NO_TAG = -1;

/** Reads sentences. Not to be shared between threads: it works in buffers of its own. */
export class SyntaxReader {
  private readonly kinds: TagKinds[];
  private readonly state = new ParseState();
  private readonly tagFeatures = new Uint32Array(TAG_FEATURES);
  private readonly parseFeatures = new Uint32Array(PARSE_FEATURES);
  private readonly labelFeatures = new Uint32Array(LABEL_FEATURES);
  private readonly scores: Int32Array;

  constructor(private readonly models: SyntaxModels) {
    this.kinds = kindsOf(models.tags);
    this.scores = new Int32Array(Math.max(models.tags.length, models.labels.length, MOVES));
  }

  /** Tags and parses the words of one sentence, as they stand in the text. */
  read(words: readonly string[]): Analysis {
    const analysis: Analysis = { tags: [], heads: [], labels: [] };
    for (let from = 0; from < words.length; from += LONGEST)
      this.readPiece(words.slice(from, from + LONGEST), from, analysis);
    return analysis;
  }

  private readPiece(words: readonly string[], from: number, into: Analysis): void {
    const forms = wordForms(words);
    const tags = this.tag(forms);
    this.parse(new ParsedWords(forms, tags, this.kinds));
    for (let i = 0; i < words.length; i += 1) {
      const head = this.state.head[i] as number;
      into.tags.push(this.models.tags[tags[i] as number] as string);
      into.heads.push(head === words.length ? -1 : from + head);
      into.labels.push(this.models.labels[this.state.label[i] as number] as string);
    }
  }

  /** The number of each word's tag. */
  tag(forms: WordForms): Int32Array {
    const tags = new Int32Array(forms.length);
    let [before, beforeThat] = [NO_TAG, NO_TAG];
    for (let i = 0; i < forms.length; i += 1) {
      const count = tagFeatures(forms, i, before, beforeThat, this.tagFeatures);
      this.models.tagger.score(this.tagFeatures, count, this.scores);
      const best = bestOf(this.scores, this.models.tags.length);
      tags[i] = best;
      [beforeThat, before] = [before, best];
    }
    return tags;
  }

  private parse(words: ParsedWords): void {
    const { state } = this;
    state.begin(words.length);
    while (!state.done) {
      const count = parseFeatures(state, words, this.parseFeatures);
      this.models.moves.score(this.parseFeatures, count, this.scores);
      const move = bestMove(state, this.scores);
      if (move === SHIFT) state.shift();
      else state.attach(state.headBy(move), this.labelOf(words, state.headBy(move)));
    }
  }

  private labelOf(words: ParsedWords, head: number): number {
    const count = labelFeatures(this.state, words, head, this.state.below(0), this.labelFeatures);
    this.models.labeller.score(this.labelFeatures, count, this.scores);
    return bestOf(this.scores, this.models.labels.length);
  }
}

/** The best move that the state allows. */
export function bestMove(state: ParseState, scores: ArrayLike<number>): number {
  let best = -1;
  for (const move of [SHIFT, LEFT, RIGHT]) {
    if (!state.allows(move)) continue;
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move;
  }
  return best;
}
