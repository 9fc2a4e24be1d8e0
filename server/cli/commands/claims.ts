/** `stet claims` and `stet relations`: prints what the desk holds, as text or JSON. */
import type { Command } from "commander";
import { notSureWords } from "@/server/domain/claims/candidates";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { type Reconciliation, reconciledWords } from "@/server/domain/claims/relation";
import { CATALOGUE } from "@/server/usecases/catalogue";
import type { Context } from "@/server/usecases/define";
import { answer, onDesk } from "../desk";
import { parseFilter } from "../filter-words";

/** Adds `claims`. */
export function addClaimsCommand(stet: Command): void {
  stet
    .command("claims")
    .description("Claims, newest first.")
    .option("--filter <words>", "such as 'speaker=\"Dominic Raab\" status=reviewed tag=justification'", "")
    .option("--as <email>", "act as this person")
    .option("--json")
    .action(async (options: { filter: string; as?: string; json?: boolean }) => {
      const claims = await onDesk((context) => collectClaims(context, options.filter), options.as);
      answer(options.json, claims, (list) =>
        list
          .map((one) =>
            [
              one.id,
              one.workflow,
              one.verdict ?? "no verdict",
              one.speakers.map((s) => s.name).join(", ") || whoItMayBe(one.candidates),
              one.statement,
            ].join("\t"),
          )
          .join("\n"),
      );
    });
}

/** Adds `relations`. */
export function addRelationsCommand(stet: Command): void {
  stet
    .command("relations")
    .description("Relations between claims, newest first.")
    .option("--as <email>", "act as this person")
    .option("--json")
    .action(async (options: { as?: string; json?: boolean }) => {
      const relations = await onDesk(collectRelations, options.as);
      answer(options.json, relations, (list) =>
        list.map((one) => [one.a, one.type, one.b, one.state, one.reason, ...reconciledIn(one)].join("\t")).join("\n"),
      );
    });
}

function reconciledIn({ reconciled }: { reconciled: Reconciliation | null }): string[] {
  return reconciled ? [`reconciled: ${reconciledWords(reconciled)}`] : [];
}

function whoItMayBe(candidates: readonly { name: string }[]): string {
  return candidates.length === 0 ? "" : notSureWords(candidates.map(({ name }) => name));
}

async function collectClaims(context: Context, words: string) {
  const filter: ClaimFilter = await parseFilter(context, words);
  const all = [];
  let cursor: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof CATALOGUE.claims.list.execute>> = await CATALOGUE.claims.list.execute(
      context,
      { filter, cursor, limit: 200, marks: true },
    );
    all.push(...page.claims);
    cursor = page.next;
  } while (cursor);
  return all.map((claim) => ({
    id: claim.id,
    statement: claim.statement,
    quote: claim.marks?.quote ?? [],
    spans: claim.marks?.spans ?? [],
    article: claim.article,
    speakers: claim.speakers.map(({ id, name, describedAs }) => ({ id, name, role: describedAs })),
    relays: claim.relays.map(({ id, name, describedAs }) => ({ id, name, role: describedAs })),
    candidates: claim.candidates.map(({ name, sourceId }) => ({ id: sourceId, name })),
    cue: claim.marks?.cue ?? null,
    quotation: claim.quotation,
    cueClass: claim.cueClass,
    workflow: claim.workflow,
    verdict: claim.verdict,
    attributionCheck: claim.attributionCheck,
    standing: claim.standing,
    tags: claim.tags,
  }));
}

async function collectRelations(context: Context) {
  const all = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof CATALOGUE.relations.list.execute>> = await CATALOGUE.relations.list.execute(
      context,
      { cursor, limit: 200 },
    );
    all.push(...page.relations);
    cursor = page.next;
  } while (cursor);
  return all.map(({ a, b, type, state, score, reason, reconciled, reconciledWhy }) => {
    return { a, b, type, state, score, reason, reconciled, reconciledWhy };
  });
}
