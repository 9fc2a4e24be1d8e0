/** Finds the claims of a set that may be related, with an index of their words rather than by comparing all pairs. */

import type { PreparedClaim } from "./reading/prepared-claim";
import { datedKeys } from "./slots/keys";

/** A claim near another: its index in the set, how similar the two are in context, and how many are nearer. */
export type Neighbour = { at: number; likeness: number; rank: number };

/** A claim is compared with this many of the nearest: as many as a person might look through. */
const NEAREST = 40;
/** In the same article, this many claims before and after are compared whatever they say. */
const BESIDE = 3;
/**
 * A word that occurs in more claims than this, and in more than a tenth of all, is not used for look-up; nor is a day
 * that common.
 */
const COMMON = 200;
const COMMON_SHARE = 0.1;

/** An inverted index over claims. */
export class ClaimIndex {
  private readonly byStem = new Map<string, [at: number, weight: number][]>();
  private readonly byKey = new Map<string, number[]>();
  private readonly byArticle = new Map<string, number[]>();

  constructor(private readonly claims: readonly PreparedClaim[]) {
    claims.forEach((claim, at) => {
      for (const [stem, weight] of claim.inContext) put(this.byStem, stem, [at, weight]);
      for (const key of datedKeys(claim)) put(this.byKey, key, at);
      put(this.byArticle, claim.article, at);
    });
    for (const places of this.byArticle.values()) places.sort((a, b) => this.startOf(a) - this.startOf(b));
  }

  /** Returns the claims with which the one at this index is compared, nearest first. */
  near(at: number): Neighbour[] {
    const claim = this.claims[at];
    if (!claim) return [];
    const like = this.likenesses(claim, at);
    const nearest = [...like].sort(([a, likeA], [b, likeB]) => likeB - likeA || (this.idOf(a) < this.idOf(b) ? -1 : 1));
    const kept = new Set([
      ...nearest.slice(0, NEAREST).map(([other]) => other),
      ...this.beside(claim, at),
      ...datedKeys(claim).flatMap((key) => this.sharing(key)),
    ]);
    kept.delete(at);
    const ranked = nearest.map(([other, likeness], rank) => ({ at: other, likeness, rank }));
    const far = [...kept].filter((other) => !like.has(other));
    return [
      ...ranked.filter((one) => kept.has(one.at)),
      ...far.map((other) => ({ at: other, likeness: 0, rank: ranked.length })),
    ];
  }

  /** Returns how many claims of its article precede the one at this index. */
  ordinal(at: number): number {
    return this.byArticle.get(this.claims[at]?.article ?? "")?.indexOf(at) ?? 0;
  }

  /**
   * Adds up, stem by stem, the products of the vectors' components, so that only claims that share a stem are visited.
   */
  private likenesses(claim: PreparedClaim, at: number): Map<number, number> {
    const most = Math.max(COMMON, this.claims.length * COMMON_SHARE);
    const like = new Map<number, number>();
    for (const [stem, value] of claim.inContext) {
      const there = this.byStem.get(stem) ?? [];
      if (there.length > most) continue;
      for (const [other, weight] of there) like.set(other, (like.get(other) ?? 0) + value * weight);
    }
    like.delete(at);
    return like;
  }

  private sharing(key: string): number[] {
    const places = this.byKey.get(key) ?? [];
    return places.length > COMMON ? [] : places;
  }

  private beside({ article }: PreparedClaim, at: number): number[] {
    const places = this.byArticle.get(article) ?? [];
    const here = places.indexOf(at);
    return places.slice(Math.max(0, here - BESIDE), here + BESIDE + 1);
  }

  private idOf(at: number): string {
    return this.claims[at]?.id ?? "";
  }

  private startOf(at: number): number {
    return this.claims[at]?.start ?? 0;
  }
}

function put<Entry>(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}
