/** Stores models: their details without the bytes, the bytes of one, and which one is in use. */
import { and, desc, eq, getTableColumns, isNotNull } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { models, people } from "@/db/schema.sqlite";
import type { Figures } from "@/server/domain/desk/figures";

const { bytes: _, figures: __, rivalFigures: ___, ...SHOWN } = getTableColumns(models);

type Measured = { figures: Figures; rivalFigures: Figures };
export type ModelRow = Omit<typeof models.$inferSelect, "bytes" | keyof Measured> &
  Measured & { byName: string | null };
export type NewModel = Omit<typeof models.$inferInsert, "version" | "adoptedAt" | keyof Measured> & Measured;

/** Lists all models, newest first. */
export async function listModels(db: Handle): Promise<ModelRow[]> {
  const rows = await db
    .select({ ...SHOWN, figures: models.figures, rivalFigures: models.rivalFigures, byName: people.name })
    .from(models)
    .leftJoin(people, eq(people.id, models.addedBy))
    .orderBy(desc(models.addedAt), desc(models.id));
  return rows.map((row) => ({
    ...row,
    figures: JSON.parse(row.figures) as Figures,
    rivalFigures: JSON.parse(row.rivalFigures) as Figures,
  }));
}

/** Returns one model; null if it does not exist. */
export async function getModel(db: Handle, id: string): Promise<ModelRow | null> {
  return (await listModels(db)).find((model) => model.id === id) ?? null;
}

/** Finds the model with exactly these bytes, by their hash. */
export async function findModelByHash(db: Handle, sha256: string): Promise<string | null> {
  const [row] = await db.select({ id: models.id }).from(models).where(eq(models.sha256, sha256)).limit(1);
  return row?.id ?? null;
}

export type AdoptedModel = Pick<ModelRow, "id" | "name" | "engine" | "sha256" | "version">;

/** Returns the model in use; null if the built-in extractor is. */
export async function adoptedModel(db: Handle): Promise<AdoptedModel | null> {
  const [row] = await db
    .select({
      id: models.id,
      name: models.name,
      engine: models.engine,
      sha256: models.sha256,
      version: models.version,
    })
    .from(models)
    .where(isNotNull(models.adoptedAt))
    .limit(1);
  return row ?? null;
}

/** Returns the model's bytes. */
export async function modelBytes(db: Handle, id: string): Promise<Uint8Array> {
  const [row] = await db.select({ bytes: models.bytes }).from(models).where(eq(models.id, id)).limit(1);
  return Buffer.from(row?.bytes ?? "", "base64");
}

/** Adds a model, which is not in use yet. */
export async function insertModel(tx: Handle, { figures, rivalFigures, ...row }: NewModel): Promise<void> {
  await tx
    .insert(models)
    .values({ ...row, figures: JSON.stringify(figures), rivalFigures: JSON.stringify(rivalFigures) });
}

/** Adopts a model or takes it out of use, if it is still at this version. Returns false if it is not. */
export async function setAdopted(tx: Handle, id: string, version: number, adoptedAt: number | null): Promise<boolean> {
  const changed = await tx
    .update(models)
    .set({ adoptedAt, version: version + 1 })
    .where(and(eq(models.id, id), eq(models.version, version)))
    .returning({ id: models.id });
  return changed.length > 0;
}
