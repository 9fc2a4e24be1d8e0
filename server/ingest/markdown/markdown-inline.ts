/** Removes Markdown's marks inside a paragraph: emphasis, links, images, code, escapes. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
  "&mdash;": "—",
  "&ndash;": "–",
  "&amp;": "&",
};

/** Escaped marks are replaced temporarily by private-use characters, so that no later rule takes them for marks. */
const SHELTER = 0xe000;

// No pattern matches across its own marks, so that a long line takes linear time.
const RULES: readonly (readonly [RegExp, string])[] = [
  // A reference to a footnote is not a word of its sentence.
  [/\[\^[^[\]\s]{1,40}\]/g, ""],
  [/!\[[^[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)?\)/g, ""],
  [/\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)/g, "$1"],
  [/<((?:https?:\/\/|mailto:)[^<>\s]*)>/g, "$1"],
  [/<\/?[a-z][^<>]*>/gi, ""],
  [/(?<!`)`{1,3}([^`]+)`{1,3}/g, "$1"],
  [/\*\*([^*\n]+)\*\*/g, "$1"],
  [/(?<![\w*])\*(?![\s*])([^*\n]*[^*\s])\*(?![\w*])/g, "$1"],
  [/\*\*([^*\n]+)\*\*/g, "$1"],
  [/(?<![\w_])__(?![\s_])([^_\n]*[^_\s])__(?![\w_])/g, "$1"],
  [/(?<![\w_])_(?![\s_])([^_\n]*[^_\s])_(?![\w_])/g, "$1"],
  [/~~([^~\n]+)~~/g, "$1"],
  [/\\$/gm, ""],
];

/**
 * Returns the words of one paragraph without their marks. Square brackets that are not a link are an editor's, and
 * stay.
 */
export function inlineText(source: string): string {
  const sheltered = source.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => shelter(mark));
  const plain = RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), sheltered);
  return plain
    .replace(/&(?:lt|gt|quot|#39|nbsp|mdash|ndash|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\ue021-\ue07e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - SHELTER));
}

function shelter(mark: string): string {
  return String.fromCharCode(SHELTER + mark.charCodeAt(0));
}
