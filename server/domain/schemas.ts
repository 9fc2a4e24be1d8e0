/** The zod schemas of input that several use cases share. */
import { z } from "zod";
import { languageOfTag } from "./articles/article-language";
import { CLAIM_FILTERS } from "./claims/claim-filters";
import type { FilterDefinition, FilterOf, FilterTable } from "./filters";

export const id = z.string().min(1).max(64);
export const version = z.number().int().min(1);
/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date("Write the date as YYYY-MM-DD.");
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Keep this to ${max} characters.`)
    .refine((text) => !/[\n\r\0]/u.test(text), "This has to fit on one line.");
export const prose = (max: number) => z.string().trim().max(max, `Keep this to ${max} characters.`);
/** An address as people type it: "example.org/page" means https. */
export const webAddress = z
  .string()
  .trim()
  .transform((typed) => (BARE_DOMAIN.test(typed) ? `https://${typed}` : typed))
  .pipe(z.url({ protocol: /^https?$/u, error: "Give a web address, such as example.org/page." }).max(2000));
const BARE_DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#].*)?$/u;
/** A language by its BCP 47 code; region and script are dropped. */
export const language = z
  .string()
  .max(40)
  .transform((tag, context) => {
    const code = languageOfTag(tag);
    if (code !== null) return code;
    context.addIssue({ code: "custom", message: "Give the language by its code, such as en or de." });
    return z.NEVER;
  });
/** Tags are compared as they are written: lower case, single spaces. */
export const tag = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(40, "Keep a tag to 40 characters.")
  .transform((text) => text.replace(/\s+/gu, " "));
export const wikidataId = z.string().regex(/^Q[1-9]\d{0,11}$/u, "A Wikidata id looks like Q42.");
export const span = z.tuple([z.number().int().min(0), z.number().int().min(1)]).refine(([start, end]) => start < end, {
  message: "A span has to end after it starts.",
});

/** How many values of one field a filter takes. */
export const MOST_VALUES = 50;

const several = <T extends z.ZodType>(item: T) => z.array(item).max(MOST_VALUES);

/** Returns the schema of a filter field's value, by the type that the field takes. */
function filterValue(definition: FilterDefinition): z.ZodType {
  switch (definition.takes) {
    case "terms":
      return several(z.enum(definition.terms));
    case "term":
      return z.enum(definition.terms);
    case "names":
      return several(z.string().max(200));
    case "sources":
    case "topics":
      return several(id);
    case "assignee":
      return z.union([id, z.literal("me"), z.literal("nobody")]);
    case "article":
    case "person":
      return id;
    case "language":
      return language;
    case "flag":
      return z.boolean();
    case "day":
      return day;
    case "text":
      return z.string().max(200);
  }
}

/**
 * Returns the schema of a list's filter. An unknown field is refused: if it were ignored, the filter would match every
 * row, and a bulk change would change them all.
 */
export function filterSchema<Table extends FilterTable>(table: Table): z.ZodType<FilterOf<Table>, FilterOf<Table>> {
  const fields = Object.entries(table).map(([field, definition]) => [field, filterValue(definition).optional()]);
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<FilterOf<Table>, FilterOf<Table>>;
}

export const claimFilter = filterSchema(CLAIM_FILTERS);

/** The claims of a report: those that match a filter when it is frozen, or a list picked by hand. */
export const reportScope = z.union([
  z.strictObject({ claimIds: z.array(id).min(1).max(2000) }),
  z.strictObject({ filter: claimFilter }),
]);
export type ReportScope = z.infer<typeof reportScope>;
