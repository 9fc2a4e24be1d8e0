/** One change to many claims: those selected, or all that a filter matches. Answers what to undo. */
import { z } from "zod";
import type { Handle } from "../../../db/database";
import { ASIDE_REASONS, afterStep } from "../../domain/claim";
import { changedFields } from "../../domain/event";
import { can } from "../../domain/policy";
import { notFound, Refusal } from "../../domain/refusal";
import { claimFilter, id, tag } from "../../domain/schemas";
import { claimIdsOf } from "../../store/claim-list";
import { type ClaimRow, claimsById, setTags, tagsOf, updateClaim } from "../../store/claims";
import { grouped } from "../../store/grouped";
import { inParts } from "../../store/parts";
import { getPerson } from "../../store/people";
import { countReviews } from "../../store/reviews";
import { changing } from "../define";

const MOST = 2000;

const change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tag"), add: z.array(tag).max(20).default([]), remove: z.array(tag).max(20).default([]) }),
  z.object({ kind: z.literal("assign"), assigneeId: id.nullable() }),
  z.object({ kind: z.literal("set aside"), reason: z.enum(ASIDE_REASONS) }),
  z.object({ kind: z.literal("restore") }),
]);
type Change = z.output<typeof change>;

/** Changes every claim that may be changed so; the others are counted as passed over. At most 2,000 at once. */
export const changeMany = changing({
  action: "claim.assign",
  input: z.object({
    which: z.union([z.strictObject({ ids: z.array(id).min(1).max(MOST) }), z.strictObject({ filter: claimFilter })]),
    change,
  }),
  run: async ({ input: { which, change }, tx, actor, log }) => {
    const ids = "ids" in which ? which.ids : await claimIdsOf(tx, which.filter, actor?.id ?? null, MOST + 1);
    if (ids.length > MOST)
      throw new Refusal("too large", `This filter matches more than ${MOST} claims. Narrow it first.`);
    if (change.kind === "assign") await refuseUnlessWorking(tx, change.assigneeId);
    const tags = grouped(await tagsOf(tx, ids), (row) => row.claimId);
    const reviewed = await countReviews(tx, ids);
    const action = `claim.${change.kind}` as const;
    const changed: string[] = [];
    for await (const some of inParts(await claimsById(tx, ids))) {
      for (const claim of some) {
        if (!can(actor, action, { workflow: claim.workflow })) continue;
        const own = { tags: (tags.get(claim.id) ?? []).map((row) => row.tag), reviewed: reviewed.has(claim.id) };
        const fields = effectOf(change, claim, own, actor?.role ?? "viewer");
        if (Object.keys(fields).length === 0) continue;
        await put(tx, claim, fields);
        log({ action, subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields, note: { many: true } });
        changed.push(claim.id);
      }
    }
    return { changed, passedOver: ids.length - changed.length };
  },
});

async function refuseUnlessWorking(tx: Handle, assigneeId: string | null): Promise<void> {
  if (assigneeId === null) return;
  const assignee = await getPerson(tx, assigneeId);
  if (!assignee || assignee.disabledAt) throw notFound("account");
}

type Fields = ReturnType<typeof changedFields>;

async function put(tx: Handle, claim: ClaimRow, { tags, ...values }: Fields): Promise<void> {
  if (tags) return setTags(tx, claim.id, tags.after as string[]);
  const after = Object.fromEntries(Object.entries(values).map(([name, one]) => [name, one.after]));
  await updateClaim(tx, claim.id, claim.version, after);
}

function effectOf(
  wanted: Change,
  claim: ClaimRow,
  own: { tags: string[]; reviewed: boolean },
  role: Parameters<typeof afterStep>[2],
): Fields {
  if (wanted.kind === "tag") {
    const after = [...new Set([...own.tags, ...wanted.add])].filter((name) => !wanted.remove.includes(name)).sort();
    return changedFields({ tags: own.tags }, { tags: after });
  }
  if (wanted.kind === "assign") return changedFields<Partial<ClaimRow>>(claim, { assigneeId: wanted.assigneeId });
  const step = wanted.kind === "restore" && own.reviewed ? "restore reviewed" : wanted.kind;
  const workflow = afterStep(step, claim.workflow, role);
  if (!workflow) return {};
  return changedFields<Partial<ClaimRow>>(claim, {
    workflow,
    asideReason: wanted.kind === "set aside" ? wanted.reason : null,
  });
}
