/** Outside text as Markdown that shows those words and does nothing else: no markup, links, HTML or blocks. */

/** One line: white space is folded, and every character that Markdown could act on is escaped. */
export function escapeMarkdown(text: string): string {
  const oneLine = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return oneLine
    .replace(/[\\`*_{}[\]#|~$]/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/:(?=\/\/)|(?<=\bwww)\.|@|(?<=\bmailto):/giu, "\\$&")
    .replace(/^[-+=]|!$/gu, "\\$&")
    .replace(/^(\d+)([.)])/u, "$1\\$2");
}

/** A link whose address is a web address already; what could end it early is percent-encoded. */
export function markdownLink(words: string, address: string): string {
  const closed = address.replace(/[<>\\\s()]/gu, (character) => encodeURIComponent(character).replace(/[()]/gu, hex));
  return `[${escapeMarkdown(words)}](<${closed.replace(/&/gu, "&amp;")}>)`;
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
