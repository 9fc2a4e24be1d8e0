/** Tags a claim. Tags are added and removed one by one, so that two people never overwrite each other's. */
import { z } from "zod";
import { id, tag } from "@/server/domain/schemas";
import { setTags, tagsOf } from "@/server/store/claims/claims";
import { changing } from "../define";
import { claimSubject } from "./claim-subject";

/** Adds and removes tags; returns the tags that the claim now has. */
export const tagClaim = changing({
  action: "claim.tag",
  input: z.strictObject({ id, add: z.array(tag).max(20).default([]), remove: z.array(tag).max(50).default([]) }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, tx, subject: { claim }, log }) => {
    const before = (await tagsOf(tx, [claim.id])).map((row) => row.tag);
    const after = [...new Set([...before, ...input.add])].filter((name) => !input.remove.includes(name)).sort();
    if (before.join("\n") === after.join("\n")) return { tags: before };
    await setTags(tx, claim.id, after);
    log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields: { tags: { before, after } } });
    return { tags: after };
  },
});
