/** Signs of a clause around and in the content, for where the parser errs. */
import type { VerbGroup } from "../reading/chunks";
import { headLemma } from "../rules/cue-classes";
import { sensesOf } from "../rules/cues";
import { MAY_LEAD } from "./clause";
import { contentRanges, type Told } from "./told";

/** Returns whether the cue takes nothing but clauses, and a verb in the content has its subject there. */
export function isFramedClause(told: Told): boolean {
  const { sentence, cue } = told.finding;
  const { tokens } = sentence.passage;
  const range = contentRanges(told)[0];
  if (!range) return false;
  if (MAY_LEAD.test(tokens[range.from]?.lower ?? "")) return false;
  const opened = tokens[range.from]?.lower === "that" && range.from >= cue.to;
  if (!opened && tokens[cue.from]?.lower !== "according" && takesObjects(told)) return false;
  return finiteGroups(told).some((group) => {
    const subject = sentence.subjects.get(group);
    return subject !== undefined && subject.from >= range.from && !followsRelative(told, group);
  });
}

function takesObjects({ finding: { sentence, cue } }: Told): boolean {
  const senses = sensesOf(headLemma(sentence.passage, cue));
  return senses.length === 0 || senses.some(({ frames }) => frames.has("object") || frames.has("infinitive"));
}

/** Returns whether every verb of the content belongs to a relative clause ("a coating that could reduce waste"). */
export function isOnlyRelative(told: Told): boolean {
  const groups = finiteGroups(told);
  return groups.length > 0 && groups.every((group) => followsRelative(told, group));
}

function finiteGroups(told: Told): VerbGroup[] {
  const ranges = contentRanges(told);
  return told.finding.sentence.verbs.filter(
    ({ from, to, finite }) => finite && ranges.some((range) => range.from <= from && to <= range.to),
  );
}

/** "Which could", "which the council dropped", "when sprayed". */
function followsRelative(told: Told, group: VerbGroup): boolean {
  const { sentence } = told.finding;
  const { tokens } = sentence.passage;
  const first = contentRanges(told)[0]?.from ?? 0;
  const subject = sentence.subjects.get(group);
  const begins = [group.from, ...(subject && subject.to <= group.from ? [subject.from] : [])];
  if (begins.some((at) => at - 1 > first && /^(?:that|which|who)$/.test(tokens[at - 1]?.lower ?? ""))) return true;
  return tokens[group.from - 1]?.tag === "subordinator" && group.reading.form !== "s";
}
