/** The state of an arc-hybrid parser (Kuhlmann et al. 2011): a stack, what is left of the sentence, and the arcs so far. */
import { NONE } from "../sentence";

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const MOVES = 3;

/** So many places below the stack's bottom say NONE, so that it can be looked at without asking how deep it is. */
const BOTTOM = 3;

/**
 * Words stand at 1 to `length`; the root behind the last, so that it takes its dependents by LEFT alone.
 * LEFT takes the top of the stack for a dependent of the next word, RIGHT for one of the word below it.
 */
export class ParseState {
  length = 0;
  /** The next word, or the root. */
  next = 1;
  depth = 0;
  head = new Int32Array(0);
  /** The number of the label; -1 where there is none yet. */
  label = new Int32Array(0);
  /** The two outermost dependents on each side; NONE where there is none. */
  firstLeft = new Int32Array(0);
  secondLeft = new Int32Array(0);
  firstRight = new Int32Array(0);
  secondRight = new Int32Array(0);
  /** How many dependents on each side, and their labels as a set of 31 bits. */
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);
  leftLabels = new Int32Array(0);
  rightLabels = new Int32Array(0);
  private stack = new Int32Array(0);

  /** Begins a sentence of so many words. */
  begin(length: number): void {
    if (this.head.length < length + 5) this.grow(2 * (length + 5));
    this.length = length;
    this.next = 1;
    this.depth = 0;
    this.label.fill(-1, 0, length + 5);
    this.head.fill(NONE, 0, length + 5);
    for (const places of [this.firstLeft, this.secondLeft, this.firstRight, this.secondRight])
      places.fill(NONE, 0, length + 2);
    for (const places of [this.leftCount, this.rightCount, this.leftLabels, this.rightLabels])
      places.fill(0, 0, length + 2);
  }

  get done(): boolean {
    return this.next > this.length && this.depth === 0;
  }

  allows(move: number): boolean {
    if (move === SHIFT) return this.next <= this.length;
    // Only one word, the last one on the stack, depends on the root.
    if (move === LEFT) return this.depth > 0 && (this.next <= this.length || this.depth === 1);
    return this.depth > 1;
  }

  /** The move that is the only one allowed; -1 where there is a choice. */
  get onlyMove(): number {
    if (this.depth === 0) return SHIFT;
    if (this.next <= this.length) return -1;
    return this.depth === 1 ? LEFT : RIGHT;
  }

  /** The word `down` places below the top of the stack, which may be up to two; NONE where the stack ends. */
  below(down: number): number {
    return this.stack[this.depth - 1 - down + BOTTOM] as number;
  }

  /** The word at this height of the stack; the bottom is 0. */
  stacked(height: number): number {
    return this.stack[height + BOTTOM] as number;
  }

  /** The head that a move other than SHIFT would give to the top of the stack. */
  headBy(move: number): number {
    return move === LEFT ? this.next : this.below(1);
  }

  shift(): void {
    this.stack[this.depth + BOTTOM] = this.next;
    this.depth += 1;
    this.next += 1;
  }

  /** Makes the top of the stack a dependent and takes it away. */
  attach(head: number, label: number): void {
    this.depth -= 1;
    const word = this.stack[this.depth + BOTTOM] as number;
    this.head[word] = head;
    this.label[word] = label;
    const bit = 1 << (label % 31);
    if (word < head) {
      this.secondLeft[head] = this.firstLeft[head] as number;
      this.firstLeft[head] = word;
      this.leftCount[head] = (this.leftCount[head] as number) + 1;
      this.leftLabels[head] = (this.leftLabels[head] as number) | bit;
    } else {
      this.secondRight[head] = this.firstRight[head] as number;
      this.firstRight[head] = word;
      this.rightCount[head] = (this.rightCount[head] as number) + 1;
      this.rightLabels[head] = (this.rightLabels[head] as number) | bit;
    }
  }

  private grow(size: number): void {
    const places = () => new Int32Array(size);
    this.stack = new Int32Array(size + BOTTOM).fill(NONE);
    [this.head, this.label] = [places(), places()];
    [this.firstLeft, this.secondLeft, this.firstRight, this.secondRight] = [places(), places(), places(), places()];
    [this.leftCount, this.rightCount, this.leftLabels, this.rightLabels] = [places(), places(), places(), places()];
  }
}
