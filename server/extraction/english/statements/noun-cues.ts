/** Statements whose cue is a noun: "her refusal to pay" becomes "refused to pay". */
import type { Predicate } from "./predicate";
import type { Told } from "./told";

/** The verb of each noun; a list after the verb has the prepositions that follow the noun and not the verb. */
const VERBS = `claim:claimed; allegation:alleged; assertion:asserted; statement:stated; denial:denied>of; warning:warned; promise:promised>of;
pledge:pledged>of; vow:vowed>of; threat:threatened>of,to; refusal:refused; demand:demanded>for; call:called; appeal:appealed; request:requested>for;
criticism:criticised>of; condemnation:condemned>of; praise:praised>for,of; support:supported>for,of; opposition:opposed>to; rejection:rejected>of;
accusation:made accusations; admission:admitted>of; confirmation:confirmed>of; acknowledgement:acknowledged>of; announcement:announced>of,on;
prediction:predicted>of; forecast:forecast>of; estimate:estimated>of; suggestion:suggested>of; proposal:proposed>of,for; offer:offered>of; plan:planned>of;
decision:decided; intention:intended; desire:wished; wish:wished; commitment:committed; agreement:agreed; recommendation:recommended>of;
belief:believed; fear:feared>of; concern:expressed concern; doubt:expressed doubt; hope:hoped; complaint:complained; remark:remarked;
insistence:insisted; defense:defended>of; defence:defended>of; description:described>of; bid:sought; reluctance:was reluctant;
willingness:was willing; determination:was determined; invitation:offered an invitation; order:ordered; push:pushed`;

const TABLE = new Map(
  VERBS.split(";").map((entry) => {
    const [noun = "", rest = ""] = entry.trim().split(":");
    const [verb = "", dropped = ""] = rest.split(">");
    return [noun, { verb, dropped: dropped.split(",") }] as const;
  }),
);

/**
 * Returns the predicate of a cue noun by which its owner is known ("her refusal to", "threats by the guild of"), as a
 * verb in the past; null for any other cue.
 */
export function predicateOfNoun({ finding: { sentence, cue } }: Told, contentFrom: number): Predicate | null {
  const { tokens } = sentence.passage;
  const noun = tokens[cue.to - 1];
  if (noun?.tag !== "noun") return null;
  const entry =
    TABLE.get(noun.lower) ?? TABLE.get(noun.lower.replace(/s$/u, "")) ?? TABLE.get(noun.lower.replace(/ies$/u, "y"));
  if (!entry) return null;
  const link = tokens[contentFrom - 1];
  const linked = link && link.tag === "preposition" && contentFrom - 1 >= cue.to ? link.lower : null;
  const kept = linked && !entry.dropped.includes(linked) ? ` ${linked}` : "";
  return { words: `${entry.verb}${kept}`, upTo: contentFrom, asserted: true };
}
