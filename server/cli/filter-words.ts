/** A claim filter as words on the command line: `speaker="Dominic Raab" status=reviewed verdict=none`. */
import { Refusal } from "../domain/refusal";
import { type ClaimFilter, claimFilter } from "../domain/schemas";
import { findByName } from "../store/sources";
import type { Context } from "../usecases/define";

const PAIR = /([a-z]+)=(?:"([^"]*)"|'([^']*)'|(\S+))/gu;

/** The words that name a field, and the field. `status` is the workflow. */
const FIELDS: Record<string, keyof ClaimFilter> = {
  q: "q",
  status: "workflow",
  workflow: "workflow",
  verdict: "verdict",
  check: "check",
  quotation: "quotation",
  kind: "kind",
  statements: "statements",
  speaker: "speaker",
  relay: "relay",
  publisher: "publisher",
  tag: "tag",
  article: "article",
  assignee: "assignee",
  contested: "contested",
  since: "since",
  until: "until",
};
const SINGLE: readonly (keyof ClaimFilter)[] = ["q", "article", "assignee", "since", "until"];

/** The filter that the words stand for. Sources may be named; several values are separated by commas. */
export async function parseFilter(context: Context, words: string): Promise<ClaimFilter> {
  const rest = words.replace(PAIR, "").trim();
  if (rest !== "")
    throw new Refusal(
      "invalid",
      `“${rest}” is no filter. Write field=value, with one of ${Object.keys(FIELDS).join(", ")}.`,
    );
  const filter: Record<string, unknown> = {};
  for (const match of words.matchAll(PAIR)) {
    const field = FIELDS[match[1] ?? ""];
    if (!field)
      throw new Refusal("invalid", `There is no field “${match[1]}”. Use one of ${Object.keys(FIELDS).join(", ")}.`);
    const value = match[2] ?? match[3] ?? match[4] ?? "";
    filter[field] = await readValue(context, field, value);
  }
  const parsed = claimFilter.safeParse(filter);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Refusal("invalid", `${String(issue?.path[0] ?? "filter")}: ${issue?.message ?? "not valid"}`);
  }
  return parsed.data;
}

async function readValue(context: Context, field: keyof ClaimFilter, value: string): Promise<unknown> {
  if (field === "contested" || field === "statements") return value === "true" || value === "yes";
  if (SINGLE.includes(field)) return value;
  const values = value.split(",").map((one) => one.trim());
  if (field !== "speaker" && field !== "relay") return values;
  return Promise.all(values.map(async (name) => (await findByName(context.database.read, name))?.id ?? name));
}
