/** Reads a statement: one proposition by one speaker, with every place where it was reported. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { passageAround } from "@/server/domain/articles/passage";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { speakersIn, waysOf } from "@/server/domain/claims/sighting";
import { UNLINKED } from "@/server/domain/claims/standing";
import { id } from "@/server/domain/schemas";
import { castOf } from "@/server/domain/source";
import { languageOf } from "@/server/languages/languages";
import { textsOf } from "@/server/store/articles";
import { claimsById, rolesOf, spansOf } from "@/server/store/claims/claims";
import { rulingsOnSightings } from "@/server/store/claims/ruled-sightings";
import { sightingsOf } from "@/server/store/claims/sightings";
import { standingsOf } from "@/server/store/claims/standings";
import { summaries } from "@/server/store/claims/summaries";
import { grouped } from "@/server/store/grouped";
import { claimSubject } from "../claims/claim-subject";
import { rewordedAmong } from "../claims/reworded";
import { reading } from "../define";
import { spansByRole } from "../extraction/marks";

/** Of more sightings, the earliest are shown. */
const MOST_SHOWN = 500;

/**
 * Returns the statement that a claim is a sighting of. Each sighting's id leads to the same answer, whose own id is the
 * earliest sighting's.
 */
export const readStatement = reading({
  action: "claim.read",
  input: z.strictObject({ id }),
  run: async ({ input, db, actor }) => {
    await claimSubject(db, input.id);
    const all = await sightingsOf(db, input.id);
    const ids = all.slice(0, MOST_SHOWN);
    const shown = await summaries(db, ids, onlooker(actor));
    const standings = await standingsOf(db, ids);
    const casts = grouped(await rolesOf(db, ids), ({ claimId }) => claimId);
    const written = await writtenIn(db, ids);
    const sightings = ids.flatMap((one) => {
      const [summary, words] = [shown.get(one), written.get(one)];
      if (!summary || !words) return [];
      const standing = standings.get(one) ?? UNLINKED;
      const { speakers, relays } = castOf(casts.get(one) ?? []);
      return [{ ...summary, speakers: speakers.map(named), relays: relays.map(named), standing, ...words }];
    });
    const worded = sightings.find(({ reworded }) => reworded) ?? sightings[0];
    return {
      id: all[0] ?? input.id,
      /** As a person worded it at the earliest sighting where one did, or else as the earliest sighting has it. */
      statement: worded?.statement ?? "",
      reworded: worded?.reworded ?? false,
      speakers: speakersIn(sightings),
      ways: waysOf(sightings),
      /** The desk's rulings on its sightings: the newest of each verdict, the newest first. */
      rulings: await rulingsOnSightings(db, all),
      sightings,
      leftOut: all.length - ids.length,
    };
  },
});

const named = ({ id: sourceId, name }: { id: string; name: string }) => ({ id: sourceId, name });

/** Returns the passage that each claim stands in, and whether a person has worded its statement. */
async function writtenIn(db: Handle, ids: readonly string[]) {
  const rows = await claimsById(db, ids);
  const texts = new Map(
    (await textsOf(db, [...new Set(rows.map(({ articleId }) => articleId))])).map((a) => [a.id, a]),
  );
  const spans = grouped(await spansOf(db, ids), ({ claimId }) => claimId);
  const written = new Map(
    rows.map(({ id: claimId, articleId }) => {
      const { text, language } = texts.get(articleId) ?? { text: "", language: null };
      return [claimId, { text, language: languageOf(language), marks: spansByRole(spans.get(claimId) ?? []) }];
    }),
  );
  const writtenOf = (claimId: string) => written.get(claimId) ?? { text: "", language: null, marks: spansByRole([]) };
  const reworded = await rewordedAmong(db, rows, writtenOf);
  return new Map(
    rows.map(({ id: claimId }) => {
      const { text, marks } = writtenOf(claimId);
      return [claimId, { passage: passageAround(text, marks.content, []), reworded: reworded.has(claimId) }];
    }),
  );
}
