/**
 * Describes in words what a line of history changed: people and sources by name, scopes as sentences, moments as dates.
 */
import type { Handle } from "@/db/database";
import { languageName } from "@/server/domain/articles/article-language";
import { type CueClass, kindWords } from "@/server/domain/claims/attribution";
import { daysInWords, daysOf, SLOTS, type Slot } from "@/server/domain/claims/claim-slots";
import { reportScope } from "@/server/domain/schemas";
import { dayOfMoment, dayWords } from "@/server/domain/words/day-words";
import type { EventRow } from "@/server/store/history/events";
import { namesOfIds } from "@/server/store/sources/names";
import { scopeWords } from "../reports/scope-words";

/** A field's values before and after, in words; null if there was none. */
type FieldWords = { field: string; before: string | null; after: string | null };

/** A calendar day, such as an article's date. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;

/** Returns the fields of each of these lines in words. */
export async function fieldsInWords(db: Handle, lines: readonly Pick<EventRow, "fields">[]): Promise<FieldWords[][]> {
  const values = lines.flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ before, after }) => [before, after].flat()),
  );
  const names = await namesOfIds(
    db,
    values.filter((value): value is string => typeof value === "string" && UUID.test(value)),
  );
  const inWords = async (field: string, value: unknown) =>
    field === "scope" && typeof value === "string" ? scopeOf(db, value) : wordsOf(field, value, names);
  return Promise.all(
    lines.map(({ fields }) =>
      Promise.all(
        Object.entries(fields).map(async ([field, { before, after }]) => ({
          field,
          before: await inWords(field, before),
          after: await inWords(field, after),
        })),
      ),
    ),
  );
}

async function scopeOf(db: Handle, text: string): Promise<string> {
  const scope = reportScope.safeParse(JSON.parse(text));
  return scope.success ? scopeWords(db, scope.data) : text;
}

function wordsOf(field: string, value: unknown, names: ReadonlyMap<string, string>): string | null {
  if ((SLOTS as readonly string[]).includes(field)) return slotInWords(field as Slot, value as string[] | null);
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) {
    const words = value.flatMap((one) => wordsOf(field, one, names) ?? []);
    return words.length === 0 ? null : words.join(", ");
  }
  if (typeof value === "object") return partsOf(value as Record<string, unknown>);
  if (typeof value === "number" && field.endsWith("At")) return dayOfMoment(new Date(value).toISOString());
  if (field === "cueClass") return kindWords(value as CueClass);
  if (typeof value === "string" && field === "language") return languageName(value);
  if (typeof value === "string") return DAY.test(value) ? dayWords(value) : (names.get(value) ?? value);
  return String(value);
}

/** Describes what applies in a slot: what was read, as long as nobody set it. */
function slotInWords(slot: Slot, words: readonly string[] | null): string {
  if (words === null) return "as read from the article";
  if (words.length === 0) return "nothing";
  return words.map((one) => (slot === "when" ? daysInWords(daysOf(one)) : one)).join(", ");
}

/** Describes an entry in a list: a role in a claim, an office, a mark, or a withdrawal. */
function partsOf(value: Record<string, unknown>): string {
  const { role, name, alias, describedAs, organisation, since, until, reason } = value;
  const said = [role, name ?? alias ?? reason ?? organisation].filter(
    (part) => typeof part === "string" && part !== "",
  );
  const held = [since, until].some(Boolean)
    ? `${since ? dayWords(String(since)) : "…"} to ${until ? dayWords(String(until)) : "…"}`
    : null;
  const more = [describedAs, held].filter((part) => typeof part === "string" && part !== "");
  return [said.join(" "), ...(more.length > 0 ? [`(${more.join(", ")})`] : [])].join(" ");
}
