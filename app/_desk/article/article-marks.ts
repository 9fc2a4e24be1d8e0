/** Collects the marks of an article: all roles of the open claim, the content of the others, faint if set aside. */

import type { Span } from "@/server/domain/articles/span";
import type { SpanRole } from "@/server/domain/claims/attribution";
import type { Workflow } from "@/server/domain/claims/claim";
import type { Mark } from "./segments";

type MarkedClaim = { id: string; spans: readonly { role: SpanRole; span: Span }[] };

export function articleMarks(claims: readonly MarkedClaim[], openId: string | null): Mark[] {
  return claims.flatMap((claim) =>
    claim.spans
      .filter((span) => claim.id === openId || span.role === "content")
      .map(({ role, span }) => ({ claimId: claim.id, role, span })),
  );
}

/** Returns the ids of the claims that are set aside. */
export function setAsideIn(claims: readonly { id: string; workflow: Workflow }[]): ReadonlySet<string> {
  return new Set(claims.filter((claim) => claim.workflow === "set aside").map((claim) => claim.id));
}
