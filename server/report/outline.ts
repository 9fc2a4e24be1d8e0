/** The outline of a report as blocks, so that every printed format states the same things in the same order. */

/** Two voices that one run never mixes: what others said, and what the tool says. */
export type Voice = "theirs" | "tool";

/** Words in one voice; `link` is a web address or the anchor of a claim in the same report. */
export type Run = { words: string; voice: Voice; link?: string | null };

/** How to colour a value where colour can be shown; the words always say it as well. */
export type Tone = "good" | "warn" | "bad" | "none";

export type Fact = { label: string; value: readonly Run[]; tone?: Tone };
export type Item = { runs: readonly Run[]; below: readonly Block[] };

export type Block =
  | { kind: "part"; heading: string; blocks: readonly Block[] }
  | { kind: "claim"; number: number; statement: string; blocks: readonly Block[] }
  | { kind: "notice"; words: string }
  | { kind: "facts"; facts: readonly Fact[] }
  | { kind: "prose"; voice: Voice; text: string }
  | { kind: "quotation"; text: string }
  | { kind: "list"; label: string | null; items: readonly Item[] };

export type Outline = { title: string; blocks: readonly Block[] };

/** Words of the tool itself. */
export const tool = (words: string, link: string | null = null): Run => ({ words, voice: "tool", link });

/** Words from outside: of an article, a person, a register entry. */
export const theirs = (words: string, link: string | null = null): Run => ({ words, voice: "theirs", link });

/** Joins the runs, with the tool's own words between each two. */
export function joined(parts: readonly (readonly Run[])[], between: string): Run[] {
  return parts.flatMap((part, place) => (place === 0 ? part : [tool(between), ...part]));
}

/** Returns the paragraphs of a text that may contain line breaks, without empty ones. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Returns the anchor of a claim in the report. */
export function anchorOf(number: number): string {
  return `#claim-${number}`;
}

/** Returns a web address in the browser's spelling; null for anything that is not one. */
export function webAddressOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
