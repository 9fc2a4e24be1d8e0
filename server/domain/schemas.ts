/** The shapes of what comes in from outside, as zod schemas that several use cases share. */
import { z } from "zod";
import { CUE_CLASSES, QUOTATIONS } from "./claims/attribution";
import { ATTRIBUTION_CHECKS, VERDICTS, WORKFLOWS } from "./claims/claim";

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

const many = <T extends z.ZodType>(item: T) => z.array(item).max(50).optional();

/**
 * Which claims: every field narrows, several values of one field widen. An unknown field is refused, because one that
 * were ignored would leave every claim, and a change to many would then change them all.
 */
export const claimFilter = z.strictObject({
  q: z.string().max(200).optional(),
  workflow: many(z.enum(WORKFLOWS)),
  verdict: many(z.enum([...VERDICTS, "none"])),
  check: many(z.enum(ATTRIBUTION_CHECKS)),
  quotation: many(z.enum(QUOTATIONS)),
  kind: many(z.enum(CUE_CLASSES)),
  statements: z.boolean().optional(),
  speaker: many(id),
  relay: many(id),
  publisher: many(z.string().max(200)),
  tag: many(z.string().max(40)),
  article: id.optional(),
  assignee: z.union([id, z.literal("me"), z.literal("nobody")]).optional(),
  contested: z.boolean().optional(),
  since: day.optional(),
  until: day.optional(),
});
export type ClaimFilter = z.infer<typeof claimFilter>;

/**
 * Ends a function that takes a filter apart: `rest` is what its destructuring left. A field that was forgotten does not
 * compile, and one that came from outside unchecked throws.
 */
export function noFieldLeft<Rest extends Record<keyof Rest, never>>(rest: Rest): void {
  const [forgotten] = Object.keys(rest);
  if (forgotten !== undefined) throw new Error(`The claim filter has a field that nothing reads: ${forgotten}.`);
}

/** Which claims a report is about: those that match a filter when it is frozen, or a list picked by hand. */
export const reportScope = z.union([
  z.strictObject({ claimIds: z.array(id).min(1).max(2000) }),
  z.strictObject({ filter: claimFilter }),
]);
export type ReportScope = z.infer<typeof reportScope>;
