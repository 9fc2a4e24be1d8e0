/** The matching's prior knowledge: word frequencies in news, and the weights of the ranker. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LinearModel, RankerModel } from "./ranker";
import { type Background, unpackBackground } from "./reading/background";

export type Knowledge = { background: Background; model: RankerModel };

let shipped: Knowledge | undefined;

/** Returns the knowledge that ships with Stet, loaded from its files on first use. */
export function shippedKnowledge(): Knowledge {
  shipped ??= {
    background: unpackBackground(readJson("words.json")),
    model: readJson("relations.json"),
  };
  return shipped;
}

/** Returns it with other weights for whether two claims are related; null for those that ship. */
export function knowledgeWith(related: LinearModel | null): Knowledge {
  const { background, model } = shippedKnowledge();
  return { background, model: related ? { ...model, related } : model };
}

function readJson<Content>(name: string): Content {
  return JSON.parse(readFileSync(resolve(process.cwd(), "server/matching/weights", name), "utf8")) as Content;
}
