/** Computes the optimistic updates of claims. Pure: from one cached answer to the next. */
import type { InfiniteData } from "@tanstack/react-query";
import type { Outputs } from "@/server/api/root";
import { type AsideReason, afterStep, type Step } from "@/server/domain/claims/claim";
import type { Role } from "@/server/domain/people/person";
import { topicKey } from "@/server/domain/topic";

type OpenClaim = Outputs["claims"]["get"];
type ClaimPage = Outputs["claims"]["list"];
type OpenArticle = Outputs["articles"]["get"];
type Shown = Pick<
  ClaimPage["claims"][number],
  "id" | "workflow" | "asideReason" | "assigneeId" | "assigneeName" | "tags" | "candidates" | "version"
> & { topics?: OpenClaim["topics"] };
type Allowed = OpenClaim["allowed"];
export type Pages = InfiniteData<ClaimPage, ClaimPage["next"]>;

/** The claims to update, and the expected result for each. */
export type ClaimUpdate = {
  claims: ReadonlySet<string>;
  becomes: (claim: Shown) => Partial<Shown>;
  /** The name of the speaker that they get, if they get one. */
  speaker?: string;
};

/** Workflow steps; the server says which of them may follow. */
const STEPS: ReadonlySet<Allowed[number]> = new Set([
  "claim.start",
  "claim.set aside",
  "claim.restore",
  "claim.reopen",
] as const);

/** Tags, ordered and spelled as the server will do it. */
export const retagged =
  (add: readonly string[], remove: readonly string[] = []): ClaimUpdate["becomes"] =>
  ({ tags }) => {
    const added = add.map((tag) => tag.trim().toLowerCase().replace(/\s+/gu, " ")).filter((tag) => tag !== "");
    return { tags: [...new Set([...tags, ...added])].filter((tag) => !remove.includes(tag)).sort() };
  };

type TopicAdded = { id: string } | { name: string };

/** Topics, in the server's order. One that is named, and may be new, has no id until the server answers. */
export const gathered =
  (add: readonly TopicAdded[], remove: readonly string[] = []): ClaimUpdate["becomes"] =>
  ({ topics = [] }) => {
    const named = add.flatMap((one) => ("name" in one ? [one.name.trim()] : []));
    const added = named.filter((name) => !topics.some((topic) => topicKey(topic.name) === topicKey(name)));
    const after = [...topics, ...added.map((name) => ({ id: "", name }))].filter(({ id }) => !remove.includes(id));
    return { topics: after.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  };

/** The assignee. */
export const assigned =
  (person: { id: string; name: string } | null): ClaimUpdate["becomes"] =>
  () => ({ assigneeId: person?.id ?? null, assigneeName: person?.name ?? null });

/** The workflow state after somebody with this role takes the step; unchanged if they cannot take it. */
export const stepped =
  (step: Step, role: Role, asideReason: AsideReason | null = null): ClaimUpdate["becomes"] =>
  (claim) => {
    const workflow = afterStep(step, claim.workflow, role);
    return workflow ? { workflow, asideReason } : {};
  };

/** An update of one claim. */
export const ofOne = (id: string, becomes: ClaimUpdate["becomes"]): ClaimUpdate => ({ claims: new Set([id]), becomes });

/** An update of one claim whose speaker is chosen among its candidates. */
export const chosen = (id: string, speaker: string): ClaimUpdate => ({
  ...ofOne(id, () => ({ candidates: [] })),
  speaker,
});

/** Returns the expected open claim; the same object if nothing changes. */
export function inClaim(claim: OpenClaim, update: ClaimUpdate): OpenClaim {
  if (!update.claims.has(claim.id)) return claim;
  const after = { ...claim, ...update.becomes(claim), ...speakersIn(claim, update) };
  return after.workflow === claim.workflow
    ? after
    : { ...after, allowed: claim.allowed.filter((action) => !STEPS.has(action)) };
}

/** A chosen speaker, as far as the browser knows them. */
function speakersIn({ id: claimId, candidates }: OpenClaim, { speaker }: ClaimUpdate): Partial<OpenClaim> {
  if (speaker === undefined) return {};
  const id = candidates.find(({ name }) => name === speaker)?.sourceId ?? "";
  const known = { describedAs: null, resolvedBy: null, kind: "person", reliability: null, resolution: null } as const;
  return { speakers: [{ ...known, claimId, role: "speaker", id, name: speaker }] };
}

/** Returns the expected article, of whose claims only the speakers may change; the same object if nothing changes. */
export function inArticle(article: OpenArticle, { claims, speaker }: ClaimUpdate): OpenArticle {
  if (speaker === undefined || !article.claims.some(({ id }) => claims.has(id))) return article;
  const named = { speakers: [speaker], candidates: [] };
  return { ...article, claims: article.claims.map((claim) => (claims.has(claim.id) ? { ...claim, ...named } : claim)) };
}

/** Returns the expected list; the same object if nothing in it changes. */
export function inPages(list: Pages, update: ClaimUpdate): Pages {
  const pages = list.pages.map((page) => inPage(page, update));
  return pages.every((page, at) => page === list.pages[at]) ? list : { ...list, pages };
}

function inPage(page: ClaimPage, update: ClaimUpdate): ClaimPage {
  if (!page.claims.some((claim) => update.claims.has(claim.id))) return page;
  const { speaker: name } = update;
  const named = name === undefined ? {} : { speakers: [{ id: "", name, describedAs: null }] };
  return {
    ...page,
    claims: page.claims.map((claim) =>
      update.claims.has(claim.id) ? { ...claim, ...update.becomes(claim), ...named } : claim,
    ),
  };
}
