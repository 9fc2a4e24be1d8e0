/** Escapes outside text so that Markdown shows just its words: no markup, links, HTML or blocks. */

/** Returns one line: collapses white space, and escapes every character that Markdown could act on. */
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

/** Returns a link to an address that is known to be a web address; percent-encodes what could end it early. */
export function markdownLink(words: string, address: string): string {
  const closed = address.replace(/[<>\\\s()]/gu, (character) => encodeURIComponent(character).replace(/[()]/gu, hex));
  return `[${escapeMarkdown(words)}](<${closed.replace(/&/gu, "&amp;")}>)`;
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
