/** The facets of the claims list: what each is called, and the order of its values where that is not their count. */
import { CUE_CLASSES } from "@/server/domain/claims/attribution";
import { ATTRIBUTION_CHECKS, VERDICTS, WORKFLOWS } from "@/server/domain/claims/claim";
import type { ClaimFilter } from "@/server/domain/schemas";

/** What is chosen elsewhere than in a list of values. */
type Otherwise = "q" | "article" | "assignee" | "contested" | "statements" | "since" | "until";

export type ListFacet = Exclude<keyof ClaimFilter, Otherwise>;

export const FACET_TITLES: Record<ListFacet, { title: string; order?: readonly string[] }> = {
  workflow: { title: "Workflow", order: WORKFLOWS },
  verdict: { title: "Verdict", order: [...VERDICTS, "none"] },
  speaker: { title: "Speaker" },
  relay: { title: "Relayed by" },
  check: { title: "Did they say it?", order: ATTRIBUTION_CHECKS },
  kind: { title: "Kind", order: CUE_CLASSES },
  quotation: { title: "Quotation", order: ["indirect", "mixed", "direct"] },
  publisher: { title: "Publisher" },
  tag: { title: "Tag" },
};
