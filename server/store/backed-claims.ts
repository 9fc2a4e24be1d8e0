/** Claims with everything that backs them, a batch at a time: for reports and exports. */
import type { Handle } from "../../db/database";
import { standingOf } from "../domain/claim";
import { relationWords } from "../domain/relation";
import type { BackedClaim, SnapshotArticle, SnapshotJudgement } from "../domain/report";
import { deskPosition } from "../domain/review";
import { claimsById, rolesOf, spansOf, tagsOf } from "./claims";
import { evidenceOf } from "./evidence";
import { grouped } from "./grouped";
import { relationsOf } from "./relations";
import { reviewsOf, rulingsOf } from "./reviews";
import { standingsOf } from "./standings";
import { summaries } from "./summaries";

export type ContentSpan = Awaited<ReturnType<typeof spansOf>>[number];
/** `spans` are those of the content, in UTF-16 units of the article's text. */
export type Backed = { claim: BackedClaim; article: SnapshotArticle; spans: ContentSpan[] };

/** These claims in the order of their ids; those that are not there are left out. A fixed number of queries. */
export async function backedClaims(db: Handle, ids: readonly string[]): Promise<Backed[]> {
  const parts = await partsOf(db, ids);
  return ids.flatMap((id) => {
    const row = parts.rows.get(id);
    return row ? [assemble(row, parts)] : [];
  });
}

type Parts = Awaited<ReturnType<typeof partsOf>>;
type Row = Awaited<ReturnType<typeof claimsById>>[number];

async function partsOf(db: Handle, ids: readonly string[]) {
  const relations = (await relationsOf(db, ids)).filter((relation) => relation.state === "confirmed");
  const [evidence, reviews, rulings] = [await evidenceOf(db, ids), await reviewsOf(db, ids), await rulingsOf(db, ids)];
  return {
    rows: new Map((await claimsById(db, ids)).map((row) => [row.id, row])),
    spans: grouped(await spansOf(db, ids), (span) => span.claimId),
    roles: grouped(await rolesOf(db, ids), (role) => role.claimId),
    tags: grouped(await tagsOf(db, ids), (tag) => tag.claimId),
    evidence: grouped(evidence, (entry) => entry.claimId),
    reviews: grouped(reviews, (entry) => entry.claimId),
    rulings: new Map(rulings.map((ruling) => [ruling.claimId, ruling])),
    relations: grouped(
      relations.flatMap((relation) => [
        { ...relation, of: relation.a, to: relation.b, end: "a" as const },
        { ...relation, of: relation.b, to: relation.a, end: "b" as const },
      ]),
      (relation) => relation.of,
    ),
    standings: await standingsOf(db, ids),
    others: await summaries(db, [...new Set(relations.flatMap((relation) => [relation.a, relation.b]))]),
  };
}

function assemble(row: Row, parts: Parts): Backed {
  const { id, articleId, articleTitle, articleUrl, articleSha256, publisher, publishedOn } = row;
  const spans = parts.spans.get(id) ?? [];
  const content = spans.filter((span) => span.role === "content");
  const current = (parts.reviews.get(id) ?? []).filter((review) => review.supersededAt === null);
  const ruling = parts.rulings.get(id);
  return {
    spans: content,
    article: { id: articleId, title: articleTitle, publisher, url: articleUrl, publishedOn, sha256: articleSha256 },
    claim: {
      id,
      statement: row.statement,
      fragments: content,
      quotation: row.quotation,
      cueClass: row.cueClass,
      cue: spans.find((span) => span.role === "cue")?.exact ?? null,
      articleId,
      speakers: castOf(id, "speaker", parts),
      relays: castOf(id, "relay", parts),
      workflow: row.workflow,
      verdict: row.verdict,
      attributionCheck: row.attributionCheck,
      reviewsAgree: deskPosition(current, null).agreed,
      tags: (parts.tags.get(id) ?? []).map((tag) => tag.tag),
      evidence: (parts.evidence.get(id) ?? []).map((entry) => {
        const { stance, title, url, excerpt, note, reliability, credibility, at, byName } = entry;
        return { stance, title, url, excerpt, note, reliability, credibility, by: byName, at: iso(at) };
      }),
      standing: parts.standings.get(id) ?? standingOf("", []),
      relations: relationsFrom(id, parts),
      reviews: current.map(judgement),
      ruling: ruling ? judgement(ruling) : null,
    },
  };
}

function castOf(claimId: string, role: "speaker" | "relay", parts: Parts): BackedClaim["speakers"] {
  return (parts.roles.get(claimId) ?? [])
    .filter((entry) => entry.role === role)
    .map(({ id, name, kind, describedAs, reliability }) => ({ id, name, kind, describedAs, reliability }));
}

function relationsFrom(claimId: string, { relations, others }: Parts): BackedClaim["relations"] {
  return (relations.get(claimId) ?? []).flatMap(({ type, reason, to, end }) => {
    const other = others.get(to);
    if (!other) return [];
    const { id, statement, speakers } = other;
    return [{ words: relationWords(type, end), reason, claimId: id, statement, speakers }];
  });
}

type JudgementRow = Pick<SnapshotJudgement, "verdict" | "attributionCheck" | "reasons"> & {
  at: number;
  byName: string;
};

function judgement({ verdict, attributionCheck, reasons, at, byName }: JudgementRow): SnapshotJudgement {
  return { by: byName, at: iso(at), verdict, attributionCheck, reasons };
}

/** A moment as reports state it: ISO 8601, UTC. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}
