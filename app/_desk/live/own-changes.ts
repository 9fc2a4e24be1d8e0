/** What a change that one makes oneself touches, by its name: the same that the server will tell everybody of. */
import type { SubjectType } from "@/server/domain/history/subject";
import { allTouched, type Touched } from "@/server/domain/history/touched";

type Input = { id?: string; claimId?: string; a?: string };
type Rule = (input: Input) => Touched;

const touching =
  (type: SubjectType, claims: (input: Input) => readonly (string | undefined)[] = () => []): Rule =>
  (input) => ({ line: null, claims: claims(input).filter((id) => id !== undefined), types: [type] });
const claim = touching("claim", ({ id, claimId }) => [claimId ?? id]);

/** One that is not listed here touches everything. */
const RULES: Record<string, Rule> = {
  "account.setKeys": touching("person"),
  "claims.assign": claim,
  "claims.attribute": claim,
  "claims.comment": claim,
  "claims.edit": claim,
  "claims.openReviews": claim,
  "claims.reopen": claim,
  "claims.restore": claim,
  "claims.review": claim,
  "claims.rule": claim,
  "claims.setAside": claim,
  "claims.start": claim,
  "claims.tag": claim,
  "desk.rename": touching("desk"),
  "evidence.add": touching("evidence", ({ claimId }) => [claimId]),
  "jobs.cancel": touching("job"),
  "jobs.putAway": touching("job"),
  "jobs.resume": touching("job"),
  "people.add": touching("person"),
  "people.change": touching("person"),
  "people.invite": touching("invitation"),
  "people.resetPassphrase": touching("person"),
  "people.withdrawInvitation": touching("invitation"),
  "relations.add": touching("relation", ({ a }) => [a]),
  "relations.edit": touching("relation"),
  "reports.correct": touching("report"),
  "reports.draft": touching("report"),
  "reports.edit": touching("report"),
  "reports.freeze": touching("report"),
  "reports.publish": touching("report"),
  "reports.withdraw": touching("report"),
};

/** What the change with this key touches when it is given this input; one to many claims tells which it has changed. */
export function touchedByOwn(mutationKey: readonly unknown[] | undefined, input: unknown, output?: unknown): Touched {
  const name = ((mutationKey?.[0] ?? []) as string[]).join(".");
  if ((name === "claims.changeMany" || name === "claims.takeBackMany") && output)
    return { line: null, claims: (output as { changed: string[] }).changed, types: ["claim"] };
  return RULES[name]?.((input ?? {}) as Input) ?? allTouched(null);
}
