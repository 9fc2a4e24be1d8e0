/** The state of an arc-hybrid parser (Kuhlmann et al. 2011): a stack, the remaining buffer, and the arcs so far. */
import { NONE } from "../sentence";

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const MOVES = 3;

/** This many entries below the stack's bottom are NONE, so that reading it needs no depth check. */
const BOTTOM = 3;

/**
 * Words are at 1 to `length`; the root comes after the last, so that it gets its dependents by LEFT alone. LEFT makes
 * the top of the stack a dependent of the next word, RIGHT one of the word below it.
 */
export class ParseState {
  length = 0;
  /** The next word, or the root. */
  next = 1;
  depth = 0;
  head = new Int32Array(0);
  /** The index of the label; -1 if there is none yet. */
  label = new Int32Array(0);
  /** The two outermost dependents on each side; NONE if there is none. */
  firstLeft = new Int32Array(0);
  secondLeft = new Int32Array(0);
  firstRight = new Int32Array(0);
  secondRight = new Int32Array(0);
  /** The number of dependents on each side, and their labels as a set of 31 bits. */
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);
  leftLabels = new Int32Array(0);
  rightLabels = new Int32Array(0);
  private stack = new Int32Array(0);

  /** Begins a sentence of this many words. */
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

  /** The move that is the only one allowed; -1 if there is a choice. */
  get onlyMove(): number {
    if (this.depth === 0) return SHIFT;
    if (this.next <= this.length) return -1;
    return this.depth === 1 ? LEFT : RIGHT;
  }

  /** Returns the word `down` entries below the top of the stack, at most two; NONE past the stack's end. */
  below(down: number): number {
    return this.stack[this.depth - 1 - down + BOTTOM] as number;
  }

  /** Returns the word at this height of the stack; the bottom is 0. */
  stacked(height: number): number {
    return this.stack[height + BOTTOM] as number;
  }

  /** Returns the head that a move other than SHIFT would give to the top of the stack. */
  headBy(move: number): number {
    return move === LEFT ? this.next : this.below(1);
  }

  shift(): void {
    this.stack[this.depth + BOTTOM] = this.next;
    this.depth += 1;
    this.next += 1;
  }

  /** Makes the top of the stack a dependent and pops it. */
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
