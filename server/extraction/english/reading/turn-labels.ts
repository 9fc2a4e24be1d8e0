/** Finds the names that head the turns of a transcript or an interview, and says who is meant by each. */

/** Whom a label means, and whether they are the one who asks. */
type Labelled = { name: string; asks: boolean };

/** By the label as it is written; empty if the text is no transcript. */
export type TurnLabels = ReadonlyMap<string, Labelled>;

/** The label at the head of a line: where it stands in the line, and where the words after it begin. */
export type Head = { label: string; from: number; to: number; style: "brackets" | "marked" | "bare" };

const NAME = String.raw`\p{Lu}[\p{L}\p{M} .'’-]{0,40}?`;
/** "INES CALDER, REPORTER: …", "SEN. ROE (D-ME): …". */
const OFFICE = String.raw`(?:(?<=\p{Lu}{2}),[ ][^:\n]{2,60}|[ ]\([^)\n]{1,40}\))?`;
const STYLES: readonly [Head["style"], RegExp][] = [
  ["brackets", new RegExp(String.raw`^[ \t:]*\(\((${NAME})\)\)[ \t]*:?[ \t]*(?=\S)`, "u")],
  ["marked", new RegExp(String.raw`^[ \t]*(${NAME})(?:${OFFICE}:|\.(?=[ \t]+\p{Lu}.*\?[ \t]*$))[ \t]+(?=\S)`, "u")],
  ["marked", /^[ \t]*(Q)[ \t]+(?=\p{Lu})/u],
  ["bare", /^[ \t]*(\p{Lu}{2,4})[ \t]+(?=["“]?\p{Lu})/u],
  ["bare", /^[ \t]*(\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2})[ \t]+(?=(?:I|I['’]\w+|We|My|Our|Well|Yes|No)\b)/u],
];
/** Labels of people who ask the questions. */
const ASKS =
  /^(?:q|question|interviewer|interview|moderator|host|reporter|journalist|audience|anchor|presenter|wikinews|wn)\.?$/i;
const FEWEST_TURNS = 3;
/** How much of a line is looked at for its label. */
const LONGEST_HEAD = 400;
/** Whoever asks in so many of their turns states nothing in the others. */
const MOSTLY = 2 / 3;

type Count = { turns: number; questions: number; style: Head["style"] };

/** Returns the label with which a line begins; null if it begins with none. */
export function headOf(line: string): Head | null {
  const start = line.slice(0, LONGEST_HEAD);
  for (const [style, pattern] of STYLES) {
    const found = pattern.exec(start);
    const label = found?.[1];
    if (found && label) return { label, from: found[0].indexOf(label), to: found[0].length, style };
  }
  return null;
}

/**
 * Returns whom the labels of a text mean. Words before a colon are labels where several people speak in turn: at least
 * two of them, in capitals or more than once each, with three turns together. Double brackets are unmistakable, and
 * initials without any mark are labels of people only in a text that has others.
 */
export function turnLabels(text: string): TurnLabels {
  const counts = countHeads(text);
  const marked = [...counts].filter(
    ([label, { turns, style }]) => style !== "bare" && (isCapitals(label) || turns > 1),
  );
  const turns = marked.reduce((sum, [, count]) => sum + count.turns, 0);
  const isMistakable = !marked.some(([, { style }]) => style === "brackets");
  if (turns < FEWEST_TURNS || (isMistakable && marked.length < 2)) return new Map();
  const names = namesByInitials(text, new Set([...counts.keys()]));
  const bare = [...counts].filter(([label, { style }]) => style === "bare" && names.has(label));
  const sure = new Map([...marked, ...bare]);
  const spelled = new Set([...sure.keys()].map((label) => names.get(label)));
  const all = [...sure, ...[...counts].filter(([label]) => !sure.has(label) && spelled.has(label))];
  const labels = all.map(([label]) => label);
  return new Map(
    all.map(([label, count]) => [label, { name: meantBy(label, labels, names), asks: asks(label, count) }]),
  );
}

function countHeads(text: string): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const line of text.split("\n")) {
    const head = headOf(line);
    if (!head) continue;
    const count = counts.get(head.label) ?? { turns: 0, questions: 0, style: head.style };
    count.turns += 1;
    if (/\?["”’]?\s*$/u.test(line)) count.questions += 1;
    counts.set(head.label, count);
  }
  return counts;
}

const asks = (label: string, { turns, questions }: Count) =>
  ASKS.test(label) || (turns >= FEWEST_TURNS && questions / turns >= MOSTLY);

const isCapitals = (label: string) => label === label.toUpperCase();

/** Returns the name that a label stands for: a longer label that ends with it, the name that it abbreviates, or itself. */
function meantBy(label: string, labels: readonly string[], names: ReadonlyMap<string, string>): string {
  const longer = labels.filter((one) => one !== label && one.endsWith(` ${label}`));
  return nameIn((longer.length === 1 ? longer[0] : undefined) ?? names.get(label) ?? label);
}

/** Returns the only name in the text that has these initials, or the first that stands at the head of a line. */
function namesByInitials(text: string, labels: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, Set<string>>();
  const first = new Map<string, string>();
  for (const line of text.split("\n"))
    for (const { 0: name, index } of line.matchAll(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}/gu)) {
      const initials = name.replace(/(?<=\p{L})[\p{L}'’-]+ ?/gu, "");
      if (!labels.has(initials) || isCapitals(name)) continue;
      found.set(initials, (found.get(initials) ?? new Set()).add(name));
      if (index === 0 && !first.has(initials) && headOf(line)?.label === name) first.set(initials, name);
    }
  const only = [...found].flatMap(([initials, [name = "", ...others]]) =>
    others.length === 0 ? [[initials, name] as const] : [],
  );
  return new Map([...only, ...first]);
}

/** Returns the name in a label as it would stand in a sentence: "INES CALDER" is Ines Calder. */
export function nameIn(label: string): string {
  if (!isCapitals(label) || label.length <= 2) return label;
  return label.toLowerCase().replace(/(?<!\p{L}['’]?)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
