/** Maintains the register: adds a source, and corrects its name, kind, aliases, roles, rating, tags and parent. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { changedFields } from "@/server/domain/history/event";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { day, id, line, prose, tag, version, wikidataId } from "@/server/domain/schemas";
import { nameKey, RELIABILITIES, SOURCE_KINDS } from "@/server/domain/source";
import {
  findByName,
  getSource,
  insertSource,
  setAffiliations,
  setAliases,
  setSourceTags,
  sourceParts,
  updateSource,
} from "@/server/store/sources/sources";
import { changing } from "../define";
import { definedFields } from "../defined-fields";
import { refuseParent } from "./place-source";

const blank = z.literal("").transform(() => null);
const sourceName = line(200).refine((name) => nameKey(name) !== "", "Give the source a name.");

const affiliation = z.strictObject({
  role: line(200).min(1, "Say which role."),
  organisation: z
    .union([blank, line(200)])
    .nullable()
    .default(null),
  since: z.union([blank, day]).nullable().default(null),
  until: z.union([blank, day]).nullable().default(null),
});

const fields = {
  name: sourceName,
  kind: z.enum(SOURCE_KINDS),
  description: z.union([blank, prose(2000)]).nullable(),
  reliability: z.enum(RELIABILITIES).nullable(),
  wikidataId: z.union([blank, wikidataId]).nullable(),
  aliases: z.array(sourceName).max(100),
  affiliations: z.array(affiliation).max(50),
  tags: z.array(tag).max(50),
  partOf: z.union([blank, id]).nullable(),
};

const details = z.strictObject({
  ...fields,
  description: fields.description.default(null),
  reliability: fields.reliability.default(null),
  wikidataId: fields.wikidataId.default(null),
  aliases: fields.aliases.default([]),
  affiliations: fields.affiliations.default([]),
  tags: fields.tags.default([]),
  partOf: fields.partOf.default(null),
});
/** Has no defaults: a default would clear a field that a correction omits. */
const corrections = z.strictObject(fields).partial();

type Parts = Pick<z.output<typeof details>, "aliases" | "affiliations" | "tags">;

async function saveParts(tx: Handle, sourceId: string, name: string, parts: Parts, newId: () => string): Promise<void> {
  await setAliases(tx, sourceId, [...parts.aliases, name]);
  await setAffiliations(
    tx,
    sourceId,
    parts.affiliations.map((entry) => ({ ...entry, id: newId(), sourceId })),
  );
  await setSourceTags(tx, sourceId, parts.tags);
}

/** Adds a source to the register. Refuses a name that another source has, and a parent that it cannot have. */
export const addSource = changing({
  action: "source.add",
  input: details,
  run: async ({ input, tx, now, newId, log }) => {
    const { aliases, affiliations, tags, ...row } = input;
    const known = await findByName(tx, input.name);
    if (known)
      throw new Refusal("already there", `The register already has ${known.name} under this name.`, {
        existingId: known.id,
      });
    const sourceId = newId();
    if (row.partOf) await refuseParent(tx, { ...row, id: sourceId, mergedInto: null }, row.partOf);
    await insertSource(tx, { ...row, id: sourceId, createdAt: now });
    await saveParts(tx, sourceId, input.name, { aliases, affiliations, tags }, newId);
    log({ subjectType: "source", subjectId: sourceId, note: { name: input.name, kind: input.kind } });
    return { id: sourceId };
  },
});

/** Corrects a source, starting from the version that was seen; omitted fields stay as they are. */
export const editSource = changing({
  action: "source.edit",
  input: z.strictObject({ id, version, details: corrections }),
  run: async ({ input, tx, newId, log }) => {
    const source = await getSource(tx, input.id);
    if (!source) throw notFound("source");
    const parts = await sourceParts(tx, source.id);
    const before = {
      ...source,
      ...parts,
      aliases: parts.aliases.toSorted(),
      affiliations: parts.affiliations.map(({ id: _, sourceId: __, ...entry }) => entry),
    };
    const { aliases, affiliations, tags, ...values } = definedFields(input.details);
    const after = aliases ? { aliases: everyName(values.name ?? source.name, aliases) } : {};
    const fields = changedFields<Partial<typeof before>>(before, { ...definedFields(input.details), ...after });
    if (Object.keys(fields).length === 0) return { version: source.version };
    if (fields.partOf && values.partOf) await refuseParent(tx, { ...source, ...values }, values.partOf);
    // A person who corrects a sample entry vouches for it, so it becomes the desk's own.
    if (!(await updateSource(tx, source.id, input.version, { ...values, cameWith: null }))) {
      throw stale("source", {
        theirs: pick(before, Object.keys(input.details)),
        yours: { ...input.details },
        version: source.version,
      });
    }
    await saveParts(
      tx,
      source.id,
      values.name ?? source.name,
      {
        aliases: aliases ?? before.aliases,
        affiliations: affiliations ?? before.affiliations,
        tags: tags ?? before.tags,
      },
      newId,
    );
    log({ subjectType: "source", subjectId: source.id, fields, note: { name: source.name } });
    return { version: input.version + 1 };
  },
});

/** Returns a source's names as the store keeps them: its own name is always among its aliases. */
function everyName(name: string, aliases: readonly string[]): string[] {
  return [...new Map([...aliases, name].map((one) => [nameKey(one), one])).values()].toSorted();
}

function pick(whole: object, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key)));
}
