/** Reads transcripts and interviews, in which a turn begins with the speaker's name and may go on for paragraphs. */
import type { Span } from "@/server/domain/articles/span";
import { headOf, type TurnLabels } from "./turn-labels";

/** What is said in a paragraph of a turn, the label that heads the turn (spans of the text), and whom it names. */
export type Turn = { label: Span; words: Span; name: string; asks: boolean; goesOn: boolean };

/** Yields for each paragraph, in order, the turn to which it belongs; null for those outside any. */
export class Turns {
  private current: Turn | null = null;
  /** Where the last turn begins: what stands behind it may be the article's own again. */
  private readonly last: number;

  constructor(
    private readonly text: string,
    private readonly labels: TurnLabels,
  ) {
    this.last = labels.size === 0 ? -1 : lastTurn(text, labels);
  }

  /** Returns the turn that the next paragraph `[start, end)` begins or goes on with. */
  next(start: number, end: number): Turn | null {
    if (this.labels.size === 0) return null;
    const paragraph = this.text.slice(start, end).trimEnd();
    const head = headOf(paragraph);
    const labelled = head && this.labels.get(head.label);
    if (head && labelled) {
      const from = start + head.from;
      const words: Span = [start + head.to, start + paragraph.length];
      this.current = { label: [from, from + head.label.length], words, ...labelled, goesOn: false };
      return this.current;
    }
    if (!this.current || !this.goesOn(this.current, start, paragraph)) return null;
    return { ...this.current, words: [start, start + paragraph.length], goesOn: true };
  }

  /** A question ends an answer; nobody speaks of themselves by name; and what is no sentence is a heading. */
  private goesOn(turn: Turn, start: number, paragraph: string): boolean {
    const surname = turn.name.split(" ").at(-1) ?? turn.name;
    if (turn.asks || /\?["”’]?$/u.test(paragraph) || paragraph.includes(surname)) this.current = null;
    if (!this.current || !/[.!…]["”’)\]]*$/u.test(paragraph)) return false;
    return start < this.last || /\b(?:I|we|We|my|My|our|Our|us|me)\b/u.test(paragraph);
  }
}

function lastTurn(text: string, labels: TurnLabels): number {
  let at = 0;
  let last = -1;
  for (const line of text.split("\n")) {
    if (labels.has(headOf(line)?.label ?? "")) last = at;
    at += line.length + 1;
  }
  return last;
}

/** Returns whether a turn states nothing: it is a question, its speaker only asks, or it is no more than "Yes, exactly". */
export function statesNothing(text: string, { asks, words }: Turn): boolean {
  const said = text.slice(...words);
  const statements = said.match(/[.!]["”’]?\s/gu)?.length ?? 0;
  return asks || (/\?["”’]?$/u.test(said) && statements < 2) || isAssent(said);
}

const ASSENT = new Set(
  "yes yeah yep yup no nope nah ok okay right correct exactly sure absolutely definitely true um uh hmm ah oh well hi hello hey thanks thank you so course of it's that's is our pleasure good indeed agreed please goodbye bye ya haha laughs".split(
    " ",
  ),
);
/** Longer turns are not looked at word by word. */
const LONGEST_ASSENT = 60;

function isAssent(said: string): boolean {
  if (said.length > LONGEST_ASSENT) return false;
  return (said.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []).every((word) => ASSENT.has(word.replace("’", "'")));
}
