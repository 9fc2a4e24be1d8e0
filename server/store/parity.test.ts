/** Checks, at compile time, that the values which columns allow are the terms of the domain. */
import { describe, expectTypeOf, it } from "vitest";
import type {
  articles,
  claimSlots,
  claimSources,
  claimSpans,
  claims,
  evidence,
  invitations,
  jobItems,
  jobs,
  people,
  proposals,
  relations,
  reviews,
  rulings,
  slotCorrections,
  sources,
} from "@/db/schema.sqlite";
import type { ArticleFormat } from "@/server/domain/articles/article-format";
import type { CueClass, Quotation, SpanRole } from "@/server/domain/claims/attribution";
import type { AsideReason, AttributionCheck, Verdict, Workflow } from "@/server/domain/claims/claim";
import type { Slot } from "@/server/domain/claims/claim-slots";
import type { EvidenceKind, Stance } from "@/server/domain/claims/evidence";
import type { ProposalKind, ProposalState } from "@/server/domain/claims/proposal";
import type { RelationState, RelationType } from "@/server/domain/claims/relation";
import type { ItemState, JobKind, JobState } from "@/server/domain/desk/job";
import type { Role } from "@/server/domain/people/person";
import type { AttributionRole, Reliability, ResolvedBy, SourceKind } from "@/server/domain/source";

type Row<Table extends { $inferSelect: unknown }> = Table["$inferSelect"];

describe("columns and domain words", () => {
  it("agree on claims and articles", () => {
    expectTypeOf<Row<typeof claimSources>["resolvedBy"]>().toEqualTypeOf<ResolvedBy | null>();
    expectTypeOf<Row<typeof articles>["format"]>().toEqualTypeOf<ArticleFormat>();
    expectTypeOf<Row<typeof claimSlots>["slot"]>().toEqualTypeOf<Slot>();
    expectTypeOf<Row<typeof slotCorrections>["slot"]>().toEqualTypeOf<Slot>();
    expectTypeOf<Row<typeof claims>["quotation"]>().toEqualTypeOf<Quotation>();
    expectTypeOf<Row<typeof claims>["cueClass"]>().toEqualTypeOf<CueClass>();
    expectTypeOf<Row<typeof claims>["workflow"]>().toEqualTypeOf<Workflow>();
    expectTypeOf<Row<typeof claims>["verdict"]>().toEqualTypeOf<Verdict | null>();
    expectTypeOf<Row<typeof claims>["attributionCheck"]>().toEqualTypeOf<AttributionCheck>();
    expectTypeOf<Row<typeof claims>["asideReason"]>().toEqualTypeOf<AsideReason | null>();
    expectTypeOf<Row<typeof claimSpans>["role"]>().toEqualTypeOf<SpanRole>();
    expectTypeOf<Row<typeof claimSources>["role"]>().toEqualTypeOf<AttributionRole>();
  });

  it("agree on proposals", () => {
    expectTypeOf<Row<typeof proposals>["kind"]>().toEqualTypeOf<ProposalKind>();
    expectTypeOf<Row<typeof proposals>["state"]>().toEqualTypeOf<ProposalState>();
  });

  it("agree on jobs", () => {
    expectTypeOf<Row<typeof jobs>["kind"]>().toEqualTypeOf<JobKind>();
    expectTypeOf<Row<typeof jobs>["state"]>().toEqualTypeOf<JobState>();
    expectTypeOf<Row<typeof jobItems>["state"]>().toEqualTypeOf<ItemState>();
  });

  it("agree on sources, relations and evidence", () => {
    expectTypeOf<Row<typeof sources>["kind"]>().toEqualTypeOf<SourceKind>();
    expectTypeOf<Row<typeof sources>["reliability"]>().toEqualTypeOf<Reliability | null>();
    expectTypeOf<Row<typeof relations>["type"]>().toEqualTypeOf<RelationType>();
    expectTypeOf<Row<typeof relations>["state"]>().toEqualTypeOf<RelationState>();
    expectTypeOf<Row<typeof evidence>["stance"]>().toEqualTypeOf<Stance>();
    expectTypeOf<Row<typeof evidence>["kind"]>().toEqualTypeOf<EvidenceKind>();
    expectTypeOf<Row<typeof evidence>["reliability"]>().toEqualTypeOf<Reliability | null>();
  });

  it("agree on judgements and people", () => {
    expectTypeOf<Row<typeof reviews>["verdict"]>().toEqualTypeOf<Verdict | null>();
    expectTypeOf<Row<typeof reviews>["attributionCheck"]>().toEqualTypeOf<AttributionCheck>();
    expectTypeOf<Row<typeof rulings>["verdict"]>().toEqualTypeOf<Verdict | null>();
    expectTypeOf<Row<typeof rulings>["attributionCheck"]>().toEqualTypeOf<AttributionCheck>();
    expectTypeOf<Row<typeof people>["role"]>().toEqualTypeOf<Role>();
    expectTypeOf<Row<typeof invitations>["role"]>().toEqualTypeOf<Role>();
  });
});
