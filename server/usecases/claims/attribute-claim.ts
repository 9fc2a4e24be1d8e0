/** Sets who made a claim and who relayed it, or chooses its speaker among those who are likeliest. */
import { z } from "zod";
import { candidateWords } from "@/server/domain/claims/candidates";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, line, version } from "@/server/domain/schemas";
import { ATTRIBUTION_ROLES } from "@/server/domain/source";
import { getArticle } from "@/server/store/articles";
import { candidatesFor } from "@/server/store/claims/candidates";
import type { ClaimRow } from "@/server/store/claims/claims";
import { findOrAddSource } from "@/server/store/sources/resolve-source";
import { standingSource } from "@/server/store/sources/sources";
import { type Changing, changing } from "../define";
import { type ClaimSubject, claimSubject } from "./claim-subject";
import { type NamedRole, namedRoles, setCast } from "./set-cast";

const role = z.strictObject({
  role: z.enum(ATTRIBUTION_ROLES),
  /** An entry of the register, or a name, which is added if it is new. */
  source: z.union([z.strictObject({ id }), z.strictObject({ name: line(200).min(1) })]),
  describedAs: line(200).nullable().default(null),
});

/** Replaces the claim's speakers and relays, starting from the version that was seen. */
export const attributeClaim = changing({
  action: "claim.attribute",
  input: z.strictObject({ id, version, roles: z.array(role).max(20) }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, subject: { claim }, ...asked }) => {
    const after = [];
    for (const entry of input.roles) after.push(await sourceIn(asked, claim, entry));
    return setCast({ ...asked, claim }, input.version, after);
  },
});

/**
 * Makes one of the claim's candidates its speaker, starting from the version that was seen. Refuses a name that is not
 * among them, also because the speaker has been settled.
 */
export const chooseSpeaker = changing({
  action: "claim.attribute",
  input: z.strictObject({ id, version, name: z.string().min(1).max(300) }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, subject: { claim }, ...asked }) => {
    const candidates = await candidatesFor(asked.tx, claim.id);
    const chosen = candidates.find(({ name }) => name === input.name);
    const before = await namedRoles(asked.tx, claim.id);
    if (!chosen && input.version !== claim.version)
      throw stale("claim", { theirs: { roles: before }, yours: { name: input.name }, version: claim.version });
    if (!chosen) throw notOpen(candidates.map(({ name }) => name));
    const source = chosen.sourceId ? { id: chosen.sourceId } : { name: chosen.name };
    const speaker = await sourceIn(asked, claim, { role: "speaker", source, describedAs: null });
    const others = candidates.flatMap(({ name }) => (name === chosen.name ? [] : name));
    const note = { chosen: speaker.name, ...(others.length > 0 ? { other: candidateWords(others) } : {}) };
    return setCast({ ...asked, claim, note }, input.version, [speaker, ...before]);
  },
});

function notOpen(names: readonly string[]): Refusal {
  return new Refusal(
    "wrong state",
    names.length > 0
      ? `The article leaves open whether ${candidateWords(names)} said it. Choose one of them, or set the speakers.`
      : "The article leaves nobody to choose from for this claim. Set its speakers instead.",
  );
}

type Asked = Pick<Changing<unknown, ClaimSubject, undefined>, "tx" | "now" | "newId">;

/** Finds the source in the register, and adds it under its name if it is new. */
async function sourceIn(
  { tx, now, newId }: Asked,
  claim: ClaimRow,
  { role: part, source: given, describedAs }: z.output<typeof role>,
): Promise<NamedRole> {
  const article = await getArticle(tx, claim.articleId);
  if (!article) throw notFound("article");
  const found = "id" in given ? given : await findOrAddSource(tx, given.name, part, { newId, now, article });
  const source = await standingSource(tx, found.id);
  if (!source) throw notFound("source");
  return { role: part, sourceId: source.id, name: source.name, describedAs };
}
