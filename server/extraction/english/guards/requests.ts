/**
 * Finds requests in messages: "the islanders wrote to the mayor asking for a pier" states the request, not the fact that
 * they wrote.
 */
import type { VerbGroup } from "../reading/chunks";
import type { Sentence } from "../reading/sentences";
import { firstFrom } from "../reading/tokens";
import { cueClassOf } from "../rules/cue-classes";
import { byContent, type Finding } from "../rules/finding";
import { findVerbalCues } from "../rules/verbal-cues";
import { groupOf } from "./never-stated";

const WRITES = new Set(
  "write email e-mail text message petition send phone telephone cable shout scream appeal".split(" "),
);
/** Verbs that, like demands and accusations, address somebody. */
const PUT = new Set("warn complain protest promise threaten offer".split(" "));
/** How many words may stand between the two verbs. */
const REACH = 16;
/** What the rules alone find has the confidence of one half. */
const BY_RULES_ALONE = 0.5;

/** Returns a passage's findings with each request in place of the message that carries it. */
export function withRequests(findings: readonly Finding[], sentences: readonly Sentence[]): Finding[] {
  let kept = [...findings];
  for (const sentence of sentences) {
    for (const request of sentence.verbs) {
      const message = messageOf(sentence, request);
      const asked = message && (findingOf(kept, sentence, request) ?? byRules(sentence, request));
      if (!message || !asked) continue;
      const others = kept.filter((one) => !isOf(one, sentence, request) && !carries(one, sentence, message, request));
      kept = [...others, { ...asked, source: sentence.subjects.get(message) ?? asked.source }].sort(byContent);
    }
  }
  return kept;
}

/** Returns the verb of the message with which a request comes; null for any other verb. */
function messageOf({ verbs, chunks, subjects, passage: { tokens } }: Sentence, request: VerbGroup): VerbGroup | null {
  const isRequest = request.reading.form === "ing" || tokens[request.from]?.lower === "to";
  if (request.finite || !isRequest || !isPut(request.reading.lemma)) return null;
  const message = verbs.findLast(({ to, finite }) => finite && to <= request.from);
  if (!message || !WRITES.has(message.reading.lemma) || message.passive || !subjects.has(message)) return null;
  const isAddressed = chunks.some(({ kind, from, to }) => kind === "nouns" && from >= message.to && to <= request.from);
  return isAddressed && request.from - message.to <= REACH ? message : null;
}

const isPut = (lemma: string) => PUT.has(lemma) || /^(?:demands|accuses)$/.test(cueClassOf(lemma, ""));

const isOf = ({ sentence, cue }: Finding, of: Sentence, { from, to }: VerbGroup) =>
  sentence === of && cue.from < to && from < cue.to;

function findingOf(findings: readonly Finding[], sentence: Sentence, request: VerbGroup): Finding | undefined {
  return findings.find((one) => isOf(one, sentence, request));
}

function byRules(sentence: Sentence, request: VerbGroup): Finding | undefined {
  const found = findVerbalCues(sentence).find((one) => isOf(one, sentence, request));
  return found && { ...found, confidence: BY_RULES_ALONE };
}

/** Returns whether a finding takes the addressee, or the request itself, for what the message says. */
function carries({ sentence, content, cue }: Finding, of: Sentence, message: VerbGroup, request: VerbGroup): boolean {
  const start = content[0]?.[0];
  if (sentence !== of || start === undefined || groupOf(sentence, cue) !== message) return false;
  const at = firstFrom(sentence.passage.tokens, start);
  return at >= message.to && at <= request.from;
}
