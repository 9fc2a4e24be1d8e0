/** Guides: the arcs of a first parse, as features for the second, which parses in the other direction. */

/** Heads and labels by word position, as a parser leaves them. */
type Reading = { length: number; head: Int32Array; label: Int32Array };

/** Indexed by word position; position 0 has no head. */
export class Guide {
  head = new Int32Array(0);
  label = new Int32Array(0);
  /** The last dependent of each word; 0 if there is none. */
  last = new Int32Array(0);

  /** Copies heads and labels of a sentence of this length. */
  set(length: number, heads: ArrayLike<number>, labels: ArrayLike<number>): void {
    this.begin(length);
    for (let i = 1; i <= length; i += 1) this.put(i, heads[i] as number, labels[i] as number);
  }

  /** Copies the parse of the same words in reverse. */
  setMirrored({ length, head, label }: Reading): void {
    this.begin(length);
    for (let i = 1; i <= length; i += 1) {
      const mirrored = length + 1 - i;
      const headThere = head[mirrored] as number;
      this.put(i, headThere > length ? headThere : length + 1 - headThere, label[mirrored] as number);
    }
  }

  private begin(length: number): void {
    if (this.head.length < length + 2) this.grow(2 * (length + 2));
    this.last.fill(0, 0, length + 2);
    this.head[0] = 0;
    this.head[length + 1] = 0;
  }

  private put(i: number, head: number, label: number): void {
    this.head[i] = head;
    this.label[i] = label;
    this.last[head] = i;
  }

  private grow(size: number): void {
    this.head = new Int32Array(size);
    this.label = new Int32Array(size);
    this.last = new Int32Array(size);
  }
}
