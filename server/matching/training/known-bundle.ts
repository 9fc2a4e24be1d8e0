/** A bundle in which people marked which claims are related. */
import type { RelationType } from "@/server/domain/claims/relation";
import type { Bundle } from "../bundle";

export type KnownRelation = { a: string; b: string; type: RelationType; topic: string };
/** `arguable` are pairs on which editors may differ; nothing is learned from them, and they count neither way. */
export type KnownBundle = Bundle & {
  relations: readonly KnownRelation[];
  arguable: readonly { a: string; b: string }[];
};

/** Returns one key for a pair, whichever way round. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
