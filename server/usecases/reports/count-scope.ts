/** Counts the claims in a scope before a report is begun, without gathering them. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { Workflow } from "@/server/domain/claims/claim";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { wasReviewed } from "@/server/domain/report";
import { reportScope } from "@/server/domain/schemas";
import { countLeftOut } from "@/server/store/claims/claim-list";
import { claimsById } from "@/server/store/claims/claims";
import { workers } from "@/server/workers/workers";
import { reading } from "../define";
import { MOST_CLAIMS } from "./snapshot";

/**
 * Returns how many claims match, and how many of them have each state. A report takes the newest `most` of them.
 * `leftOut`: the count may include up to this many claims that will be left out, because their reviews are closed to
 * the caller.
 */
export const countScope = reading({
  action: "report.read",
  input: z.strictObject({ scope: reportScope }),
  run: async ({ input: { scope }, db, actor }) => {
    const me = actor?.id ?? null;
    const chosen = "claimIds" in scope;
    return {
      counts: countsOf(chosen ? await countChosen(db, scope.claimIds) : await countMatching(db, scope.filter, me)),
      most: MOST_CLAIMS,
      leftOut: chosen ? 0 : await countLeftOut(db, scope.filter, me),
    };
  },
});

type OfWorkflow = { workflow: Workflow; count: number };

async function countChosen(db: Handle, ids: readonly string[]): Promise<OfWorkflow[]> {
  return (await claimsById(db, ids)).map(({ workflow }) => ({ workflow, count: 1 }));
}

/** A facet's counts are not narrowed by the choice made in that facet, so it is applied here. */
async function countMatching(db: Handle, filter: ClaimFilter, me: string | null): Promise<OfWorkflow[]> {
  const { workflow } = await workers().countFacets(db, filter, me);
  const chosen = filter.workflow ?? [];
  return workflow
    .map(({ value, count }) => ({ workflow: value as Workflow, count }))
    .filter((one) => chosen.length === 0 || chosen.includes(one.workflow));
}

function countsOf(found: readonly OfWorkflow[]) {
  const sum = (which: (one: OfWorkflow) => boolean) =>
    found.filter(which).reduce((total, { count }) => total + count, 0);
  return {
    claims: sum(() => true),
    ruled: sum(({ workflow }) => workflow === "ruled"),
    reviewed: sum(({ workflow }) => workflow === "reviewed"),
    notReviewed: sum((one) => !wasReviewed(one)),
  };
}
