/** The formats of articles, the file extensions of each, and the size limit. Safe for the browser. */

export const ARTICLE_FORMATS = ["text", "markdown", "html"] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** In UTF-8; anything longer is no article. */
export const MAX_ARTICLE_BYTES = 2 * 1024 * 1024;

/** Returns the message about a file or a text that is longer. */
export function tooLarge(what: "file" | "text"): string {
  const megabytes = MAX_ARTICLE_BYTES / 1024 / 1024;
  return `This ${what} is larger than ${megabytes} MB. Split it, or import only the part that holds the article.`;
}

const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
};

/** Every extension that is read, with its full stop, in lower case. */
export const ARTICLE_ENDINGS = Object.keys(FORMATS);

/** Returns a file name's extension in lower case; empty if it has none. */
export function endingOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? "";
}

/** Returns the format that a file name's extension stands for; null if there is none. */
export function formatOfName(name: string): ArticleFormat | null {
  return FORMATS[endingOf(name)] ?? null;
}
