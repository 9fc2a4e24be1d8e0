/** Which claims of a set may have to do with one another, found by an index of their words rather than by comparing all. */

import type { PreparedClaim } from "./reading/prepared-claim";
import { likenessOf } from "./reading/weighing";
import { datedKeys } from "./slots/keys";

/** A claim near another: its place in the set, how like the two are in context, and how many are nearer. */
export type Neighbour = { at: number; likeness: number; rank: number };

/** As many of the nearest are compared with a claim as a person might look through. */
const NEAREST = 40;
/** Of the same article, so many claims before and behind are compared whatever they say. */
const BESIDE = 3;
/** A word that stands in more claims than this, and in more than a tenth of all, finds nothing by itself. */
const COMMON = 200;
const COMMON_SHARE = 0.1;

/** An inverted index over claims. */
export class ClaimIndex {
  private readonly byStem = new Map<string, number[]>();
  private readonly byKey = new Map<string, number[]>();
  private readonly byArticle = new Map<string, number[]>();

  constructor(private readonly claims: readonly PreparedClaim[]) {
    claims.forEach((claim, at) => {
      for (const stem of claim.inContext.keys()) put(this.byStem, stem, at);
      for (const key of datedKeys(claim)) put(this.byKey, key, at);
      put(this.byArticle, claim.article, at);
    });
    for (const places of this.byArticle.values()) places.sort((a, b) => this.startOf(a) - this.startOf(b));
  }

  /** The claims that the one at this place is compared with, nearest first. */
  near(at: number): Neighbour[] {
    const claim = this.claims[at];
    if (!claim) return [];
    const like = this.likenesses(claim, at);
    const nearest = [...like].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const kept = new Set([
      ...nearest.slice(0, NEAREST).map(([other]) => other),
      ...this.beside(claim, at),
      ...datedKeys(claim).flatMap((key) => this.byKey.get(key) ?? []),
    ]);
    kept.delete(at);
    const ranked = nearest.map(([other, likeness], rank) => ({ at: other, likeness, rank }));
    const far = [...kept].filter((other) => !like.has(other));
    return [
      ...ranked.filter((one) => kept.has(one.at)),
      ...far.map((other) => ({ at: other, likeness: 0, rank: ranked.length })),
    ];
  }

  /** How many claims of its article stand before the one at this place. */
  ordinal(at: number): number {
    return this.byArticle.get(this.claims[at]?.article ?? "")?.indexOf(at) ?? 0;
  }

  private likenesses(claim: PreparedClaim, at: number): Map<number, number> {
    const most = Math.max(COMMON, this.claims.length * COMMON_SHARE);
    const shares = new Set<number>();
    for (const stem of claim.inContext.keys()) {
      const places = this.byStem.get(stem) ?? [];
      if (places.length <= most) for (const other of places) shares.add(other);
    }
    shares.delete(at);
    return new Map([...shares].map((other) => [other, this.likeness(claim, other)]));
  }

  private likeness(claim: PreparedClaim, other: number): number {
    return likenessOf(claim.inContext, this.claims[other]?.inContext ?? new Map());
  }

  private beside({ article }: PreparedClaim, at: number): number[] {
    const places = this.byArticle.get(article) ?? [];
    const here = places.indexOf(at);
    return places.slice(Math.max(0, here - BESIDE), here + BESIDE + 1);
  }

  private startOf(at: number): number {
    return this.claims[at]?.start ?? 0;
  }
}

function put(index: Map<string, number[]>, key: string, at: number): void {
  const places = index.get(key);
  if (places) places.push(at);
  else index.set(key, [at]);
}
