/** Reads the history of the desk, of one subject, or of everything that touched one claim; and verifies its chain. */
import { z } from "zod";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { relationWords } from "@/server/domain/claims/relation";
import { EVENT_ACTIONS } from "@/server/domain/history/event-action";
import { SUBJECT_TYPES } from "@/server/domain/history/subject";
import { WITHOUT_ACCOUNT } from "@/server/domain/people/person";
import { id } from "@/server/domain/schemas";
import { LONGEST_SEARCH } from "@/server/domain/source";
import { claimsById } from "@/server/store/claims/claims";
import { titlesOf } from "@/server/store/evidence";
import { chainHead, type EventRow, listEvents, verifyChain } from "@/server/store/history/events";
import { linksOf } from "@/server/store/relations";
import { closedAmong } from "@/server/store/reviews/closed-reviews";
import { reading } from "../define";
import { fieldsInWords } from "./field-words";
import { canPutBack } from "./put-back";

/** Returns lines of history, newest first. */
export const listHistory = reading({
  action: "history.read",
  input: z.strictObject({
    claimId: id.optional(),
    subjectType: z.enum(SUBJECT_TYPES).optional(),
    subjectId: id.optional(),
    action: z.enum(EVENT_ACTIONS).optional(),
    /** Selects lines about claims with these words. */
    words: z.string().max(LONGEST_SEARCH).optional(),
    actorId: id.optional(),
    /** Instead of a person's id: the name that the history gives to an actor without an account. */
    actorName: z.enum(WITHOUT_ACCOUNT).optional(),
    /** Moments in milliseconds; `until` is exclusive. */
    since: z.number().int().optional(),
    until: z.number().int().optional(),
    cursor: z.number().int().nullish(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  run: async ({ input, db, actor }) => {
    const { cursor, limit, ...where } = input;
    const rows = await listEvents(db, { ...where, before: cursor ?? undefined, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const links = await linksOf(db, idsOf(page, "relation"));
    const titles = await titlesOf(db, idsOf(page, "evidence"));
    const claims = await claimsById(db, [
      ...page.flatMap((line) => line.claimId ?? []),
      ...[...links.values()].flatMap(({ a, b }) => [a, b]),
    ]);
    const closed = await closedAmong(db, onlooker(actor), [...new Set(page.flatMap((line) => line.claimId ?? []))]);
    const isClosed = ({ claimId }: EventRow) => closed.has(claimId ?? "");
    const shown = page.map((line) => (isClosed(line) && line.actorId !== actor?.id ? withoutJudgement(line) : line));
    const words = await fieldsInWords(db, shown);
    const statements = new Map(claims.map((claim) => [claim.id, claim.statement]));
    const linkOf = ({ subjectId, claimId }: EventRow) => {
      const link = links.get(subjectId);
      if (!link) return null;
      const end = link.a === (input.claimId ?? claimId) ? "a" : "b";
      return { words: relationWords(link.type, end), other: end === "a" ? link.b : link.a };
    };
    const aboutOf = (line: EventRow) => statements.get(linkOf(line)?.other ?? "") ?? titles.get(line.subjectId) ?? null;
    return {
      lines: shown.map((line, place) => ({
        ...line,
        note: withoutLists(line),
        closed: isClosed(line),
        words: words[place] ?? [],
        statement: statements.get(line.claimId ?? "") ?? null,
        about: aboutOf(line),
        /** How the two claims of a relation are linked, as read from the claim that the line is about. */
        link: linkOf(line)?.words ?? null,
        canPutBack: canPutBack(line, actor),
      })),
      next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
    };
  },
});

const idsOf = (lines: readonly EventRow[], type: string) =>
  lines.flatMap((line) => (line.subjectType === type ? line.subjectId : []));

/** A deleted topic may have had thousands of claims, which only putting it back needs. */
function withoutLists({ subjectType, note }: EventRow): EventRow["note"] {
  if (subjectType !== "topic") return note;
  const { claimIds: _, ...rest } = note;
  return rest;
}

/**
 * Returns a line without the judgement and its reasons. The hash is omitted too, since guesses could be tested against
 * it.
 */
function withoutJudgement(line: EventRow): EventRow {
  const { verdict: _, attributionCheck: __, ...fields } = line.fields;
  const { reasons: ___, judged: ____, ...note } = line.note;
  return { ...line, fields, note, hash: "" };
}

/** Verifies the whole chain; `known` is a head that was recorded earlier. */
export const verifyHistory = reading({
  action: "history.read",
  inWorker: "history.verify",
  input: z
    .strictObject({ known: z.strictObject({ seq: z.number().int(), hash: z.string().length(64) }).optional() })
    .default({}),
  run: ({ input, db }) => verifyChain(db, input.known),
});

/** Returns the newest line's number and hash, to be kept elsewhere. */
export const readChainHead = reading({
  action: "history.read",
  input: z.strictObject({}).default({}),
  run: ({ db }) => chainHead(db),
});
