/** Decides on proposals: accepting one changes the claim as a person would; dismissing one changes nothing. */

import { z } from "zod";
import type { Handle } from "@/db/database";
import type { EventDraft } from "@/server/domain/history/event";
import type { EventAction } from "@/server/domain/history/event-action";
import type { Actor } from "@/server/domain/people/person";
import { type Action, can } from "@/server/domain/policy";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, version } from "@/server/domain/schemas";
import { getArticle } from "@/server/store/articles";
import { type ClaimRow, getClaim } from "@/server/store/claims/claims";
import { decideProposal, getProposal, openProposals, type ProposalRow } from "@/server/store/claims/proposals";
import { enqueueArticle } from "@/server/store/match-queue";
import { addExtracted } from "../articles/extracted-claim";
import { advance } from "../claims/advance-claim";
import { changing } from "../define";
import { moveSpans } from "./move-spans";

type Deciding = {
  tx: Handle;
  actor: Actor | null;
  now: number;
  newId: () => string;
  log: (event: EventDraft) => void;
};

const one = z.strictObject({ id, version });

/** Accepts a proposal. `claimVersion` is the version of the claim that was seen, if there is one. */
export const takeProposal = changing({
  action: "proposal.decide",
  input: one.extend({ claimVersion: version.optional() }),
  run: async ({ input, tx, actor, now, newId, log }) => {
    const proposal = await waiting(tx, input.id);
    const claimId = await take({ tx, actor, now, newId, log }, proposal, input.claimVersion ?? 0);
    await decide(tx, proposal, input.version, {
      state: "taken",
      decidedBy: actor?.id ?? null,
      decidedAt: now,
      claimId,
    });
    return { claimId, version: input.version + 1 };
  },
});

/** Adds every claim that is proposed as new in the article. */
export const takeAllNew = changing({
  action: "proposal.decide",
  input: z.strictObject({ articleId: id }),
  run: async ({ input, tx, actor, now, newId, log }) => {
    const added: string[] = [];
    for (const proposal of await openProposals(tx, input.articleId)) {
      if (proposal.kind !== "new") continue;
      const claimId = await take({ tx, actor, now, newId, log }, proposal, 0);
      const decided = { state: "taken" as const, decidedBy: actor?.id ?? null, decidedAt: now, claimId };
      await decide(tx, proposal, proposal.version, decided);
      added.push(claimId);
    }
    return { added };
  },
});

/** Dismisses a proposal: the same extractor does not make it again. */
export const dismissProposal = changing({
  action: "proposal.decide",
  input: one,
  run: async ({ input, tx, actor, now, log }) => {
    const proposal = await waiting(tx, input.id);
    await decide(tx, proposal, input.version, { state: "dismissed", decidedBy: actor?.id ?? null, decidedAt: now });
    log(lineOn(proposal, "proposal.dismiss"));
    return { version: input.version + 1 };
  },
});

/** Reopens a dismissed proposal. */
export const reopenProposal = changing({
  action: "proposal.decide",
  input: one,
  run: async ({ input, tx, log }) => {
    const proposal = await getProposal(tx, input.id);
    if (!proposal) throw notFound("proposal");
    if (proposal.state !== "dismissed") throw new Refusal("wrong state", `This proposal is ${proposal.state}.`);
    await decide(tx, proposal, input.version, { state: "open", decidedBy: null, decidedAt: null });
    log(lineOn(proposal, "proposal.reopen"));
    return { version: input.version + 1 };
  },
});

function lineOn({ id: proposal, articleId, kind, engine, claimId }: ProposalRow, action: EventAction): EventDraft {
  return { subjectType: "article", subjectId: articleId, claimId, action, note: { proposal, kind, engine } };
}

async function waiting(tx: Handle, proposalId: string): Promise<ProposalRow> {
  const proposal = await getProposal(tx, proposalId);
  if (!proposal)
    throw new Refusal("not found", "This proposal is not here any more. The article may have been extracted again.");
  if (proposal.state === "open") return proposal;
  throw new Refusal("wrong state", `This proposal has been ${proposal.state} already.`);
}

async function decide(
  tx: Handle,
  proposal: ProposalRow,
  from: number,
  decided: Parameters<typeof decideProposal>[3],
): Promise<void> {
  if (await decideProposal(tx, proposal.id, from, decided)) return;
  throw stale("proposal", {
    theirs: { state: proposal.state },
    yours: { state: decided.state },
    version: proposal.version,
  });
}

async function take(deciding: Deciding, proposal: ProposalRow, from: number): Promise<string> {
  const { tx, actor, log } = deciding;
  if (proposal.kind === "new") return addNew(deciding, proposal);
  const claim = proposal.claimId ? await getClaim(tx, proposal.claimId) : null;
  if (!claim) throw notFound("claim");
  const note = { proposal: proposal.id, engine: proposal.engine };
  if (proposal.kind === "moved") {
    allow(actor, "claim.attribute", claim);
    if (claim.workflow === "ruled") throw new Refusal("wrong state", RULED);
    await moveSpans(deciding, claim, from, proposal);
  } else {
    allow(actor, "claim.set aside", claim);
    const logged = (event: EventDraft) => log({ ...event, action: "claim.set aside" });
    const asideReason = "extraction fault" as const;
    await advance({ tx, claim, from, step: "set aside", actor, log: logged, note }, { asideReason });
  }
  return claim.id;
}

const RULED = "The desk’s ruling on this claim holds for its present words. Reopen the claim first, then accept this.";

/** Refuses a proposal whose change the person may not make by hand. */
function allow(actor: Actor | null, action: Action, { workflow }: ClaimRow): void {
  if (can(actor, action, { workflow })) return;
  throw new Refusal("not allowed", `This claim is ${workflow}, so you may not change it. Ask an editor of your desk.`);
}

async function addNew({ tx, now, newId, log }: Deciding, proposal: ProposalRow): Promise<string> {
  const article = await getArticle(tx, proposal.articleId);
  if (!article || !proposal.finding) throw notFound("article");
  const stamp = { newId, now, engine: proposal.engine };
  const [added] = await addExtracted(tx, article, [proposal.finding], stamp);
  if (!added) throw notFound("claim");
  await enqueueArticle(tx, article.id, now);
  log({
    subjectType: "claim",
    subjectId: added.id,
    claimId: added.id,
    action: "claim.add",
    fields: { statement: { before: null, after: added.statement } },
    note: { proposal: proposal.id, engine: proposal.engine },
  });
  return added.id;
}
