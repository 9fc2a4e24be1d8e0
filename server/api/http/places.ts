/** Limits on what one person has going at the same time, so that nobody takes everything from everybody else. */
import { Refusal } from "@/server/domain/refusal";

/** So many places for each person, in this process. */
export class Places {
  private readonly taken = new Map<string, number>();

  /** @param most places for each; @param full the sentence for whoever wants one more */
  constructor(
    private readonly most: number,
    private readonly full: string,
  ) {}

  /** Takes a place, and gives what leaves it again, once. Refuses where this person has them all. */
  take(personId: string): () => void {
    const taken = this.taken.get(personId) ?? 0;
    if (taken >= this.most) throw new Refusal("too many attempts", this.full);
    this.taken.set(personId, taken + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const now = (this.taken.get(personId) ?? 1) - 1;
      if (now === 0) this.taken.delete(personId);
      else this.taken.set(personId, now);
    };
  }
}
