/** Limits how much one person can have in progress at once, so that nobody uses up everybody's capacity. */
import { Refusal } from "@/server/domain/refusal";

/** This many places for each person, in this process. */
export class Places {
  private readonly taken = new Map<string, number>();

  /** @param most places for each person; @param full the sentence that refuses one more */
  constructor(
    private readonly most: number,
    private readonly full: string,
  ) {}

  /** Takes a place, and returns a function that releases it, once. Refuses if this person has taken them all. */
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
