/** Gives sources back what a line of history changed: their fields, names, roles, tags and parent, or a suggestion. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { EventRow } from "@/server/store/history/events";
import { isParentDismissed, setParentDismissed } from "@/server/store/sources/bodies";
import {
  getSource,
  setAffiliations,
  setAliases,
  setSourceTags,
  sourceParts,
  standingSource,
  updateSource,
} from "@/server/store/sources/sources";
import type { Around, Values } from "../history/restoring";
import { refuseParent } from "./place-source";

/** Returns the source's current values; null if there is no such source. */
export async function sourceNow(tx: Handle, sourceId: string, { note }: EventRow): Promise<Values | null> {
  const source = await getSource(tx, sourceId);
  if (!source) return null;
  const parts = await sourceParts(tx, sourceId);
  const affiliations = parts.affiliations.map(({ id: _, sourceId: __, ...entry }) => entry);
  const parentId = parentIn(note);
  const dismissed = parentId !== null && (await isParentDismissed(tx, { sourceId, parentId }));
  return { ...source, ...parts, affiliations, dismissed };
}

const affiliationRows = z.array(
  z.object({
    role: z.string(),
    organisation: z.string().nullable(),
    since: z.string().nullable(),
    until: z.string().nullable(),
  }),
);

/** A parent that has been merged since is replaced by the entry that it was merged into. */
export async function restoreSource(
  tx: Handle,
  sourceId: string,
  { aliases, affiliations, tags, ...values }: Values,
  { newId }: Around,
): Promise<boolean> {
  const source = await getSource(tx, sourceId);
  if (!source) return false;
  const parent = typeof values.partOf === "string" ? await standingSource(tx, values.partOf) : null;
  if (parent) await refuseParent(tx, { ...source, ...values }, parent.id);
  const place = parent ? { partOf: parent.id } : {};
  if (!(await updateSource(tx, sourceId, source.version, { ...values, ...place }))) return false;
  if (aliases !== undefined) await setAliases(tx, sourceId, z.array(z.string()).parse(aliases));
  if (tags !== undefined) await setSourceTags(tx, sourceId, z.array(z.string()).parse(tags));
  if (affiliations !== undefined) {
    await setAffiliations(
      tx,
      sourceId,
      affiliationRows.parse(affiliations).map((row) => ({ ...row, id: newId(), sourceId })),
    );
  }
  return true;
}

/** The source is suggested as part of the other again, or no longer. */
export async function restoreDismissal(
  tx: Handle,
  sourceId: string,
  { dismissed }: Values,
  { line, by, now }: Around,
): Promise<boolean> {
  const parentId = parentIn(line.note);
  return parentId !== null && setParentDismissed(tx, { sourceId, parentId, by, at: now }, dismissed === true);
}

/** Returns the parent that a line about a dismissed suggestion names; null in any other line. */
const parentIn = ({ parent }: EventRow["note"]): string | null => (typeof parent === "string" ? parent : null);
