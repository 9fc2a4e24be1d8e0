/** Claims for tests whose article leaves open who said it, added as an accepted proposal of an extractor. */
import { uuidv7 } from "uuidv7";
import type { Span } from "@/server/domain/articles/span";
import type { Attribution } from "@/server/domain/claims/attribution";
import { replaceOpen } from "@/server/store/claims/proposals";
import { takeProposal } from "../extraction/proposals";
import { importTestArticle } from "../test-claims";
import type { TestDesk } from "../test-desk";

/** Nothing in it reads as an attribution, so that only the proposal adds a claim. */
const TEXT = "Ada Lund and Bo Reyes lie by the water. The barge was late, and so was she.";
const at = (words: string): Span[] => [[TEXT.indexOf(words), TEXT.indexOf(words) + words.length]];

/** An attribution of that text whose speaker may be either of two. */
const OPEN: Attribution = {
  ...{ source: at("she"), cue: [], content: at("The barge was late"), relay: [] },
  ...{ speakers: [], candidates: ["Ada Lund", "Bo Reyes"], relayName: "The Post", role: null },
  ...{ quotation: "indirect", cueClass: "says", statement: "The barge was late.", confidence: 0.9 },
};

/** Adds the claim in an article of its own; returns the ids of both. */
export async function addOpenClaim(
  desk: TestDesk,
  given: Partial<Attribution> = {},
): Promise<{ id: string; articleId: string }> {
  const articleId = await importTestArticle(desk, { text: `${TEXT}\n\n${uuidv7()}` });
  const id = uuidv7();
  const kept = { id, articleId, claimId: null, kind: "new" as const, engine: "plain-1", key: id, at: desk.now() };
  const row = { ...kept, finding: { ...OPEN, ...given }, by: null };
  await desk.database.write((tx) => replaceOpen(tx, articleId, [row]));
  const { claimId } = await takeProposal.execute(desk.as("reviewer"), { id, version: 1 });
  return { id: claimId, articleId };
}
