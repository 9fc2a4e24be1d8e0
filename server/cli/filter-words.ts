/** Parses a claim filter from the command line: `speaker="Smith, John",Raab status=reviewed contested=yes`. */
import {
  CLAIM_FILTERS,
  type ClaimFilter,
  FILTER_FIELDS,
  type FilterField,
  type NameField,
} from "@/server/domain/claims/claim-filters";
import { normaliseEmail } from "@/server/domain/people/person";
import { day } from "@/server/domain/schemas";
import { getArticle } from "@/server/store/articles";
import { NAMES_IN_USE } from "@/server/store/facets/filter-values";
import { listPeople } from "@/server/store/people/people";
import { namedSources } from "@/server/store/sources/source-likeness";
import { findByName, getSource } from "@/server/store/sources/sources";
import { topicNamed, topicNames, topicsInUse } from "@/server/store/topics";
import type { Context } from "@/server/usecases/define";
import { nearest } from "./nearest";
import { UsageFault } from "./usage-fault";

type Given = { context: Context; word: string; values: readonly string[] };

/** Reads the values of a field, by the kind of value that it takes. */
function readValues(field: FilterField, given: Given): Promise<unknown> | unknown {
  const definition = CLAIM_FILTERS[field];
  switch (definition.takes) {
    case "terms":
      return fromTerms(given, definition.terms);
    case "names":
      return namesInUse(given, field as NameField);
    case "sources":
      return sourceIds(given);
    case "topics":
      return topicIds(given);
    case "article":
      return articleId(given);
    case "assignee":
      return assignee(given);
    case "flag":
      return yesOrNo(given);
    case "day":
      return theDay(given);
    case "text":
      return one(given);
  }
}

async function namesInUse(given: Given, field: NameField): Promise<string[]> {
  return fromList(given, await NAMES_IN_USE[field](given.context.database.read));
}

/** Many people call the workflow `status`. */
const fieldOf = (word: string) => FILTER_FIELDS.find((field) => field === (word === "status" ? "workflow" : word));

/** Parses the words into a filter. Sources and people may be given by name; commas separate several values. */
export async function parseFilter(context: Context, words: string): Promise<ClaimFilter> {
  const filter: Record<string, unknown> = {};
  for (const [word, values] of wordsIn(words)) {
    const field = fieldOf(word);
    if (!field) throw new UsageFault(`There is no field “${word}”.${meant(word, [...FILTER_FIELDS, "status"])}`);
    if (filter[field] !== undefined)
      throw new UsageFault(`${field} is given twice. Separate several values with commas: ${field}=one,two.`);
    filter[field] = await readValues(field, { context, word, values });
  }
  return filter;
}

const FIELD = /\s*([a-z]+)=/uy;
const VALUE = /"([^"]*)"|'([^']*)'|([^\s,"']+)/uy;
const COMMA = /,/uy;

/** Returns each field with its values. A value in quotation marks may contain spaces and commas. */
function wordsIn(text: string): [word: string, values: string[]][] {
  const found: [string, string[]][] = [];
  for (let at = 0; text.slice(at).trim() !== ""; ) {
    const take = (pattern: RegExp) => {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) at = pattern.lastIndex;
      return match;
    };
    const field = take(FIELD);
    if (!field) throw new UsageFault(strayWords(text.slice(at).trim(), found.at(-1)?.[0]));
    const values: string[] = [];
    do {
      const value = take(VALUE);
      if (!value) throw new UsageFault(missingValue(text.slice(0, at).trim(), field[1]));
      values.push(value[1] ?? value[2] ?? value[3] ?? "");
    } while (take(COMMA));
    if (/\S/u.test(text[at] ?? " ")) throw new UsageFault(strayWords(text.slice(at), field[1]));
    found.push([field[1] ?? "", values]);
  }
  return found;
}

function missingValue(before: string, field: string | undefined): string {
  return `A value is missing after “${before}”. Put one that has a space or a comma in quotation marks: ${field}="…".`;
}

function strayWords(rest: string, field: string | undefined): string {
  const quoted = field ? ` If this belongs to ${field}, put the whole value in quotation marks: ${field}="…".` : "";
  return `“${rest}” is not a filter. Write field=value, with one of ${FILTER_FIELDS.join(", ")}.${quoted}`;
}

function one({ word, values }: Given): string {
  const [value, another] = values;
  if (value !== undefined && another === undefined) return value;
  throw new UsageFault(`${word} takes one value. If the comma belongs to it, use quotation marks: ${word}="…".`);
}

/**
 * No term of the desk contains a comma, so one pair of quotation marks may hold several: `status="in review,ruled"`.
 */
function fromTerms<Value extends string>(given: Given, terms: readonly Value[]): Value[] {
  return fromList({ ...given, values: given.values.flatMap((value) => value.split(",")) }, terms);
}

function fromList<Value extends string>({ word, values }: Given, known: readonly Value[]): Value[] {
  return values.map((value) => {
    const found = known.find((name) => name === value) ?? known.find((name) => folded(name) === folded(value));
    if (found === undefined) throw new UsageFault(`No ${word} is called “${value}”.${meant(value, known)}`);
    return found;
  });
}

const folded = (text: string) => text.trim().toLowerCase();

function yesOrNo(given: Given): boolean {
  const value = folded(one(given));
  if (["true", "yes", "1"].includes(value)) return true;
  if (["false", "no", "0"].includes(value)) return false;
  throw new UsageFault(`${given.word} is “yes” or “no”, not “${value}”.`);
}

function theDay(given: Given): string {
  const value = one(given);
  if (day.safeParse(value).success) return value;
  throw new UsageFault(`“${value}” is not a day of the calendar. Write ${given.word}=YYYY-MM-DD.`);
}

function sourceIds({ context, word, values }: Given): Promise<string[]> {
  const { read } = context.database;
  return Promise.all(
    values.map(async (name) => {
      const source = (await findByName(read, name)) ?? (await getSource(read, name));
      if (source) return source.id;
      const names = (await namedSources(read)).map((entry) => entry.name);
      throw new UsageFault(`The register has no ${word} called “${name}”.${meant(name, names)}`);
    }),
  );
}

function topicIds({ context, word, values }: Given): Promise<string[]> {
  const { read } = context.database;
  return Promise.all(
    values.map(async (name) => {
      const topic = (await topicNamed(read, name)) ?? (await topicsInUse(read, [name]))[0];
      if (topic) return topic.id;
      const names = (await topicNames(read)).map((one) => one.name);
      throw new UsageFault(`No ${word} is called “${name}”.${meant(name, names)}`);
    }),
  );
}

async function articleId(given: Given): Promise<string> {
  const value = one(given);
  if (await getArticle(given.context.database.read, value)) return value;
  throw new UsageFault(`No article has the id “${value}”. Export the claims as JSON to see the ids of their articles.`);
}

async function assignee(given: Given): Promise<string> {
  const value = one(given);
  if (value === "me" && given.context.actor?.kind !== "person")
    throw new UsageFault("“me” is the person that you act as. Say who, with --as and an e-mail address.");
  if (value === "me" || value === "nobody") return value;
  const people = await listPeople(given.context.database.read);
  const called = people.filter((person) => person.id === value || person.email === normaliseEmail(value));
  const found = called.length > 0 ? called : people.filter((person) => folded(person.name) === folded(value));
  if (found.length > 1)
    throw new UsageFault(`Several people are called “${value}”. Give the e-mail address of the one you mean.`);
  if (found[0]) return found[0].id;
  throw new UsageFault(
    `Nobody at this desk is called “${value}”.${meant(value, [...people.map(({ name }) => name), "me", "nobody"])}`,
  );
}

/** More values than these are not listed in an error. */
const MOST_LISTED = 30;

/** Suggests what may have been meant, as the end of a sentence that says what was not found. */
function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near.length > 0) return ` Did you mean ${near.map((name) => `“${name}”`).join(" or ")}?`;
  return known.length > 0 && known.length <= MOST_LISTED ? ` Use one of: ${known.join(", ")}.` : "";
}
