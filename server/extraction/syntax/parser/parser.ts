/** A greedy parser: chooses the highest-scoring move at each step, and a label for each arc. */
import type { ClassModel } from "../model/class-model";
import type { Templates } from "../model/templates";
import type { Sentence } from "../sentence";
import { FIRST_LABEL_TEMPLATES, LABEL_TEMPLATES, labelFeatures } from "./label-features";
import { FIRST_MOVE_TEMPLATES, MOVE_TEMPLATES, moveFeatures } from "./move-features";
import type { MoveModel } from "./move-model";
import { MOVES, ParseState, RIGHT, SHIFT } from "./parse-state";

export type ParserModels = { moves: MoveModel; labeller: ClassModel };

/** The templates of a parser's features. */
export type ParserTemplates = { moves: Templates; labels: Templates };
export const FIRST_PARSER: ParserTemplates = { moves: FIRST_MOVE_TEMPLATES, labels: FIRST_LABEL_TEMPLATES };
export const SECOND_PARSER: ParserTemplates = { moves: MOVE_TEMPLATES, labels: LABEL_TEMPLATES };

const MOST_LABELS = 256;

export class Parser {
  /** The last sentence's parse. */
  readonly state = new ParseState();
  private readonly moveKeys: Int32Array;
  private readonly labelKeys: Int32Array;
  private readonly moveScores = new Int32Array(MOVES);
  private readonly labelScores = new Int32Array(MOST_LABELS);

  constructor(
    private readonly models: ParserModels,
    private readonly templates: ParserTemplates,
  ) {
    this.moveKeys = new Int32Array(templates.moves.count);
    this.labelKeys = new Int32Array(templates.labels.count);
  }

  /** Gives each word of a tagged sentence its head and label. */
  parse(sentence: Sentence): ParseState {
    const { state } = this;
    state.begin(sentence.length);
    while (!state.done) {
      const only = state.onlyMove;
      const move = only < 0 ? this.moveIn(sentence) : only;
      if (move === SHIFT) state.shift();
      else state.attach(state.headBy(move), this.labelOf(sentence, state.headBy(move)));
    }
    return state;
  }

  private moveIn(sentence: Sentence): number {
    moveFeatures(this.state, sentence, this.templates.moves, this.moveKeys);
    this.models.moves.score(this.moveKeys, this.moveScores);
    return bestMove(this.state, this.moveScores);
  }

  private labelOf(sentence: Sentence, head: number): number {
    const arc = { head, word: this.state.below(0) };
    labelFeatures(this.state, sentence, arc, this.templates.labels, this.labelKeys);
    return this.models.labeller.best(this.labelKeys, this.labelScores);
  }
}

/** Returns the best move that the state allows. */
export function bestMove(state: ParseState, scores: ArrayLike<number>): number {
  let best = -1;
  for (let move = SHIFT; move <= RIGHT; move += 1) {
    if (!state.allows(move)) continue;
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move;
  }
  return best;
}
