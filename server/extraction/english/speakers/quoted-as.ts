/** Quoted as saying: in "the Gazette quoted the mayor as saying", the mayor speaks, and the Gazette relays. */
import type { Span } from "@/server/domain/articles/span";
import { nominalFrom } from "../reading/nominals";
import type { Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import { firstFrom } from "../reading/tokens";
import type { Finding } from "../rules/finding";

const QUOTES = /^(?:quotes?|quoted|quoting|cites?|cited|citing)$/;
/** "Cited an audit as preventing it" gives a reason. */
const SAYING =
  /^(?:having|saying|telling|warning|claiming|stating|declaring|adding|describing|calling|insisting|denying|admitting|arguing|predicting|promising|vowing|confirming)$/;
/** How far before its cue a finding's "quoted" may stand, in words. */
const REACH = 14;

/** "Quoted", who is quoted or, in a passive, by whom, and "saying". */
type Frame = { at: number; passive: boolean; nominal: Range; saying: Range };

/**
 * Returns the findings with who is quoted as their source, and the quoting outlet as their relay. Several that come out
 * alike are returned once, and one that says no more than who is quoted is left out.
 */
export function withQuotedAs(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    const frame = frameOf(finding);
    if (!frame) return finding;
    const quoted = inFrame(finding, frame);
    const key = `${frame.saying.from} ${quoted.content[0]?.[0]}`;
    if (quoted.content.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return quoted;
  });
}

function frameOf({ sentence, cue }: Finding): Frame | null {
  const { tokens } = sentence.passage;
  for (let at = Math.max(sentence.from, cue.from - REACH); at < cue.to; at += 1) {
    if (!QUOTES.test(tokens[at]?.lower ?? "")) continue;
    const passive = tokens[at + 1]?.lower === "by";
    const nominal = nominalFrom(sentence, passive ? at + 2 : at + 1);
    const saying = nominal && sayingAt(sentence, nominal.to);
    if (nominal && saying && saying.to > cue.from) return { at, passive, nominal, saying };
  }
  return null;
}

/** "As saying", "as having said": the words behind "as". */
function sayingAt({ passage: { tokens } }: Sentence, as: number): Range | null {
  if (tokens[as]?.lower !== "as") return null;
  const first = tokens[as + 1]?.lower ?? "";
  if (!SAYING.test(first)) return null;
  return { from: as + 1, to: first === "having" ? as + 3 : as + 2 };
}

function inFrame(finding: Finding, { at, passive, nominal, saying }: Frame): Finding {
  const { sentence, source } = finding;
  const content = finding.content.flatMap((span) => behind(sentence, span, { from: nominal.from, to: saying.to }));
  const subject = source && source.to <= at ? source : null;
  const said = { ...finding, content, cue: saying };
  return passive
    ? { ...said, source: subject ?? source, relay: nominal }
    : { ...said, source: nominal, relay: subject ?? finding.relay };
}

/** Returns the part of the span behind the frame and "that"; all of it if it stands elsewhere. */
function behind({ passage: { tokens } }: Sentence, [start, end]: Span, frame: Range): Span[] {
  const from = firstFrom(tokens, start);
  if (from < frame.from || from >= frame.to) return [[start, end]];
  let first = frame.to;
  while (/^(?:that|:|,)$/.test(tokens[first]?.lower ?? "")) first += 1;
  const begin = tokens[first]?.start ?? end;
  return begin < end ? [[begin, end]] : [];
}
