/** What a report says as an outline of blocks, so that every printed format states the same things in the same order. */

/** Two voices that are never mixed in one run: what others said, and what the tool says. */
export type Voice = "theirs" | "tool";

/** Some words in one voice; `link` is a web address or the anchor of a claim in the same report. */
export type Run = { words: string; voice: Voice; link?: string | null };

/** How a value is coloured where colour can be shown; the words always say it as well. */
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

/** Words of the tool's own. */
export const tool = (words: string, link: string | null = null): Run => ({ words, voice: "tool", link });

/** Words that came from outside: of an article, a person, a register entry. */
export const theirs = (words: string, link: string | null = null): Run => ({ words, voice: "theirs", link });

/** The runs one after another, with the tool's own words between each two. */
export function joined(parts: readonly (readonly Run[])[], between: string): Run[] {
  return parts.flatMap((part, place) => (place === 0 ? part : [tool(between), ...part]));
}

/** The paragraphs of a text that may hold line breaks; empty ones left out. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Where a claim is found in the report. */
export function anchorOf(number: number): string {
  return `#claim-${number}`;
}

/** The address if it leads to the web, spelt as a browser spells it; null for anything else. */
export function webAddressOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
