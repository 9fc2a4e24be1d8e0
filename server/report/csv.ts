/** Renders claims as CSV, one row each: of a report, which each row names, or of a list. */

import Papa from "papaparse";
import { kindWords } from "@/server/domain/claims/attribution";
import { candidateWords } from "@/server/domain/claims/candidates";
import { checkWords, conflictWords, verdictWords } from "@/server/domain/claims/judged-words";
import {
  type BackedClaim,
  doneWords,
  type SnapshotArticle,
  type SnapshotEvidence,
  type SnapshotJudgement,
  type SnapshotRelation,
  type SnapshotSource,
  withdrawalWords,
} from "@/server/domain/report";
import { admiraltyCode, momentWords, reconciliationWords, standingWords } from "./axes";
import { guardCell } from "./formula-guard";
import { NOT_FROZEN, type Printed } from "./report-outline";

const LINE_END = "\r\n";
/** Spreadsheets recognise UTF-8 by this prefix. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A claim in a table, and its article. */
type Claimed = { claim: BackedClaim; article: SnapshotArticle | null };
type Column<Row> = readonly [name: string, cell: (row: Row) => string | number | null];

/** The columns' names, and the value of each. */
const CLAIM_COLUMNS: readonly Column<Claimed>[] = [
  ["claim", ({ claim }) => claim.id],
  ["statement", ({ claim }) => claim.statement],
  ["quote", ({ claim }) => claim.fragments.map((fragment) => fragment.exact).join(" … ")],
  ["quotation", ({ claim }) => claim.quotation],
  ["kind", ({ claim }) => (claim.cueClass ? kindWords(claim.cueClass) : null)],
  ["speakers", ({ claim }) => lines(claim.speakers, sourceLine)],
  ["speaker not sure", ({ claim }) => candidateWords(claim.candidates ?? [])],
  ["relays", ({ claim }) => lines(claim.relays, sourceLine)],
  ["cue", ({ claim }) => claim.cue],
  ["article title", ({ article }) => article?.title ?? null],
  ["article author", ({ article }) => article?.author ?? null],
  ["publisher", ({ article }) => article?.publisher ?? null],
  ["published on", ({ article }) => article?.publishedOn ?? null],
  ["article address", ({ article }) => article?.url ?? null],
  ["article SHA-256", ({ article }) => article?.sha256 ?? null],
  ["workflow", ({ claim }) => claim.workflow],
  ["verdict", ({ claim }) => verdictWords(claim)],
  ["attribution check", ({ claim }) => checkWords(claim)],
  ["standing", ({ claim }) => standingWords(claim.standing)],
  ["conflicts", ({ claim }) => conflictWords(claim).join("; ")],
  ["ruling", ({ claim }) => lines(claim.ruling ? [claim.ruling] : [], judgementLine)],
  ["reviews", ({ claim }) => lines(claim.reviews, judgementLine)],
  ["evidence", ({ claim }) => lines(claim.evidence, evidenceLine)],
  ["relations", ({ claim }) => lines(claim.relations, relationLine)],
  ["tags", ({ claim }) => claim.tags.join(", ")],
];

/** The method is left out: a spreadsheet has no room for five paragraphs per row. */
const REPORT_COLUMNS: readonly Column<Printed>[] = [
  ["report", ({ snapshot }) => snapshot.title],
  ["summary", ({ snapshot }) => snapshot.summary],
  ["desk", ({ snapshot }) => snapshot.desk],
  ["edition", ({ snapshot, sha256 }) => (sha256 === null ? null : snapshot.edition)],
  ["frozen at", ({ snapshot, sha256 }) => (sha256 === null ? null : snapshot.frozenAt)],
  ["published at", ({ publishedAt }) => publishedAt],
  ["frozen by", ({ snapshot, sha256 }) => (sha256 === null ? null : snapshot.frozenBy)],
  ["correction", ({ snapshot }) => snapshot.correction],
  [
    "withdrawn",
    ({ snapshot, withdrawal }) => withdrawal && `${withdrawalWords(snapshot.edition, withdrawal)} ${withdrawal.reason}`,
  ],
  ["SHA-256", ({ sha256 }) => sha256 ?? NOT_FROZEN],
  ["history head", ({ snapshot: { chainHead } }) => (chainHead ? `${chainHead.seq} ${chainHead.hash}` : null)],
  ["scope", ({ snapshot }) => snapshot.scope.words],
  [
    "reviewers",
    ({ snapshot }) =>
      lines(snapshot.reviewers, ({ name, reviews, rulings }) => `${name}: ${doneWords({ reviews, rulings })}`),
  ],
];

/** Returns the claims as CSV in UTF-8 with a byte order mark; no cell can be read as a formula. */
export function renderCsv(printed: Printed): string {
  const { snapshot } = printed;
  const articles = new Map(snapshot.articles.map((article) => [article.id, article]));
  const same = cells(REPORT_COLUMNS, printed);
  const rows = snapshot.claims.map((claim) => [
    ...cells(CLAIM_COLUMNS, { claim, article: articles.get(claim.articleId) ?? null }),
    ...same,
  ]);
  return BYTE_ORDER_MARK + csv([[...names(CLAIM_COLUMNS), ...names(REPORT_COLUMNS)], ...rows]);
}

/** Returns the header line of a table of claims at one moment. */
export function tableHead(): string {
  return BYTE_ORDER_MARK + csv([[...names(CLAIM_COLUMNS), "as of", "history line", "left out as closed to you"]]);
}

/** Where a table of claims comes from; each line states it. */
export type TableStamp = {
  /** The time in ISO 8601. */
  asOf: string;
  /** The newest line of history at that time. */
  line: number;
  /** How many claims a filter by judgement excludes, because their reviews are closed to the person who asked. */
  leftOut: number;
};

/** Returns lines of that table. */
export function tableLines(rows: readonly Claimed[], { asOf, line, leftOut }: TableStamp): string {
  return csv(rows.map((row) => [...cells(CLAIM_COLUMNS, row), asOf, String(line), String(leftOut)]));
}

function names<Row>(columns: readonly Column<Row>[]): string[] {
  return columns.map(([name]) => name);
}

function cells<Row>(columns: readonly Column<Row>[], row: Row): string[] {
  return columns.map(([, cell]) => guardCell(String(cell(row) ?? "")));
}

function csv(rows: readonly string[][]): string {
  return `${Papa.unparse([...rows], { newline: LINE_END })}${LINE_END}`;
}

function lines<T>(items: readonly T[], lineOf: (item: T) => string): string {
  return items.map(lineOf).join("\n");
}

function sourceLine({ name, kind, partOf = [], describedAs, reliability }: SnapshotSource): string {
  return [
    name,
    kind,
    ...partOf.map((body) => `part of ${body}`),
    ...(describedAs ? [`described as ${describedAs}`] : []),
    `reliability ${reliability ?? "not rated"}`,
  ].join(", ");
}

function judgementLine({ by, at, verdict, attributionCheck, reasons }: SnapshotJudgement): string {
  return `${by}, ${momentWords(at)}: verdict ${verdict ?? "none given"}; attribution ${attributionCheck}. ${reasons}`.trim();
}

function relationLine(relation: SnapshotRelation): string {
  const { words, statement, reason, reversal, reconciled } = relation;
  const how = [reversal && "the same speaker", reconciliationWords(relation), reconciled?.why].filter(Boolean);
  return `${words}: ${statement} (${[reason, ...how].join("; ")})`;
}

function evidenceLine(evidence: SnapshotEvidence): string {
  const { stance, title, url, excerpt, note } = evidence;
  const details = [url, admiraltyCode(evidence), excerpt && `“${excerpt}”`, note].filter(Boolean);
  return `${stance}: ${[title, ...details].join("; ")}`;
}
