/** Lists every procedure that changes the desk, with an input that is valid for somebody who may use it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Everything } from "./everything";
import { ROLES, type Role } from "./people";
import { ROOT } from "./running-desk";

/**
 * A procedure as documented: `least` is the lowest role that may ever call it, and `surely` the lowest that always may,
 * if any.
 */
type Documented = { name: string; kind: "read" | "change"; least: Role; surely: Role | null };

/** Returns every procedure that requires a role, by name. */
export function documentedProcedures(): Documented[] {
  const page = readFileSync(join(ROOT, "docs/api.md"), "utf8");
  const rows = page.matchAll(/^\| `([\w.]+)` +\| (read|change) +\| ([^|·]+)/gmu);
  return [...rows]
    .flatMap(([, name = "", kind, who = ""]): Documented[] => {
      const roles = ROLES.filter((role) => who.includes(role));
      const [least, greatest] = [roles[0], roles.at(-1)];
      if (!least || !greatest) return [];
      const surely = who.includes("whoever began it") ? null : greatest;
      return [{ name, kind: kind === "read" ? "read" : "change", least, surely }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Returns the changes that the documentation grants to reviewers, editors and admins. */
export function documentedChanges(): string[] {
  return documentedProcedures().flatMap(({ name, kind }) => (kind === "change" ? [name] : []));
}

/** Returns what a viewer may not do: the name and input of each procedure. */
export function changesOfTheDesk(at: Everything): Record<string, unknown> {
  const version = 1;
  const judged = { claimId: at.claim, statement: "S", verdict: "supported", reasons: "R" };
  const scope = { filter: {} };
  return {
    "articles.import": { title: "T", text: "Words, she said." },
    "articles.importDraft": { id: "d", title: "T", publisher: "", url: "", publishedOn: "", author: "" },
    "articles.edit": { id: at.article, version, details: { title: "T" } },
    "articles.extractAgain": { id: at.article },
    "claims.add": { articleId: at.article, content: [[0, 5]], quotation: "indirect" },
    "claims.edit": { id: at.claim, version, statement: "S" },
    "claims.correct": { id: at.claim, version: 1, about: ["T"] },
    "claims.moveWords": { id: at.claim, version, spans: { content: [[0, 5]], cue: [], source: [], relay: [] } },
    "claims.tag": { id: at.claim, add: ["t"] },
    "claims.gather": { id: at.claim, add: [{ name: "T" }] },
    "claims.attribute": { id: at.claim, version, roles: [] },
    "claims.chooseSpeaker": { id: at.claim, version, name: "Eve" },
    "claims.assign": { id: at.claim, version, assigneeId: at.person },
    "claims.start": { id: at.claim, version },
    "claims.setAside": { id: at.claim, version },
    "claims.restore": { id: at.claim, version },
    "claims.reopen": { id: at.claim, version },
    "claims.changeMany": { which: { ids: [at.claim] }, change: { kind: "tag", add: ["t"] } },
    "claims.takeBackMany": { batch: "b", ids: [at.claim] },
    "claims.review": judged,
    "claims.rule": judged,
    "claims.openReviews": { claimId: at.claim },
    "claims.comment": { claimId: at.claim, text: "Words." },
    "desk.rename": { name: "Mine" },
    "evidence.add": { claimId: at.claim, stance: "context", title: "T" },
    "evidence.edit": { id: at.evidence, version, details: { stance: "context", title: "T" } },
    "evidence.remove": { id: at.evidence, version },
    "history.putBack": { eventId: at.event },
    "jobs.beginImport": {},
    "jobs.addFiles": { id: at.job, from: 0, files: [{ name: "a.txt", bytes: "" }] },
    "jobs.startImport": { id: at.job },
    "jobs.extractAll": {},
    "jobs.cancel": { id: at.job },
    "jobs.resume": { id: at.job },
    "jobs.putAway": { id: at.job },
    "models.add": { name: "M", bytes: "AA==", learnedFrom: "F", ...measured() },
    "models.adopt": { id: "m", version },
    "models.giveUp": { id: "m", version },
    "people.add": { email: "eve@desk.example", name: "Eve", role: "admin", passphrase: "timber falcon mosaic rain" },
    "people.change": { id: at.person, version, role: "admin" },
    "people.invite": { role: "admin" },
    "people.resetPassphrase": { id: at.person, version, passphrase: "timber falcon mosaic rain" },
    "people.withdrawInvitation": { id: at.invitation },
    "proposals.take": { id: "p", version },
    "proposals.takeAllNew": { articleId: at.article },
    "proposals.dismiss": { id: "p", version },
    "proposals.reopen": { id: "p", version },
    "relations.add": { a: at.claim, b: at.otherClaim, type: "qualifies", reason: "R" },
    "relations.edit": { id: at.relation, version, state: "dismissed" },
    "relations.suggestAll": {},
    "relations.learn": {},
    "relations.forget": { id: "m", version },
    "reports.draft": { title: "T", scope },
    "reports.edit": { id: at.report, version, title: "T" },
    "reports.freeze": { id: at.report },
    "reports.publish": { id: at.report },
    "reports.correct": { id: at.report, correction: "C" },
    "reports.withdraw": { id: at.report, number: 1, reason: "R" },
    "sources.add": { name: "Eve", kind: "person" },
    "sources.edit": { id: at.source, version, details: { description: "D" } },
    "sources.merge": { from: at.source, fromVersion: version, into: at.otherSource },
    "sources.split": { id: at.source, version },
    "sources.tellApart": { id: at.source, other: at.otherSource },
    "sources.doubtAgain": { id: at.source, other: at.otherSource },
    "sources.dismissParent": { id: at.source, parent: at.otherSource },
    "topics.add": { name: "T" },
    "topics.edit": { id: at.topic, version, name: "U" },
    "topics.remove": { id: at.topic, version },
    "topics.dismiss": { id: at.topic, claimId: at.claim },
  };
}

/** Returns figures to add a model with. */
function measured(): Record<string, unknown> {
  const names = ["pair_j50", "pair_exact", "content_exact", "content_j50", "content_j80"];
  const all = [...names, "span_source", "span_cue", "span_content"];
  const half = { precision: 0.5, recall: 0.5, f1: 0.5 };
  const figures = { articles: 9, marked: 90, found: 80, ...Object.fromEntries(all.map((name) => [name, half])) };
  const learned = { learnedArticles: 90, learnedAttributions: 900 };
  return { ...learned, figures, rivalFigures: figures, rivalId: null, rivalEngine: "rules-1" };
}
