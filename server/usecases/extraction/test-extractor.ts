/** Replaces the real extractor in tests: a model is the list of its findings, by words. */

import type { Span } from "@/server/domain/articles/span";
import type { Attribution } from "@/server/domain/claims/attribution";
import { plainStatement } from "@/server/domain/claims/statement";
import { nameKey } from "@/server/domain/source";
import type { Extractor } from "@/server/extraction/extractor";
import { englishText } from "@/server/languages/english/text";

/** What such a model finds wherever the words occur. */
export type Finding = {
  content: string;
  source?: string;
  cue?: string;
  speaker?: string;
  candidates?: string[];
  relayName?: string;
  statement?: string;
};

/** Returns the bytes of such a model, as `models.add` accepts them. */
export function modelOf(name: string, ...findings: Finding[]): string {
  return Buffer.from(JSON.stringify({ name, findings })).toString("base64");
}

/** Replaces the real extractor with `vi.mock`. Without a model, it finds what the text has between « and ». */
export function extractorWith(bytes: Uint8Array | null): Extractor {
  if (bytes === null)
    return { name: "plain-1", extract: (text) => quoted(text).map((content) => found(text, { content })) };
  const { name, findings } = JSON.parse(Buffer.from(bytes).toString("utf8")) as { name: string; findings: Finding[] };
  const inText = (text: string) => findings.filter(({ content }) => text.includes(content));
  return { name: `plain-1+${name}`, extract: (text) => inText(text).map((finding) => found(text, finding)) };
}

const quoted = (text: string) => [...text.matchAll(/«([^»]+)»/gu)].map((match) => match[1] ?? "");

function found(
  text: string,
  { content, source, cue, speaker, candidates = [], relayName, statement }: Finding,
): Attribution {
  const at = (words: string | undefined): Span[] =>
    words ? [[text.indexOf(words), text.indexOf(words) + words.length]] : [];
  const marks = { source: at(source), cue: at(cue), content: at(content), relay: [] };
  const who = { speakers: speaker ? [speaker] : [], candidates, relayName: relayName ?? null, role: null };
  const denies = nameKey(cue ?? "") === "denied";
  const words = { quotation: "indirect", cueClass: denies ? "denies" : "says" } as const;
  const worded = statement ?? plainStatement(text, { ...marks, ...words }, englishText);
  return { ...marks, ...who, ...words, statement: worded, confidence: 0.9 };
}
