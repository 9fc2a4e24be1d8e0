/** The formats an article comes in, the file endings that mean each, and how large one may be. Safe for the browser. */

export const ARTICLE_FORMATS = ["text", "markdown", "html"] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** As UTF-8; what is longer is no article. */
export const MAX_ARTICLE_BYTES = 2 * 1024 * 1024;

/** What is said of a file or a text that is longer. */
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

/** Every ending that is read, with its full stop, in lower case. */
export const ARTICLE_ENDINGS = Object.keys(FORMATS);

/** The ending of a file's name, in lower case; empty where it has none. */
export function endingOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? "";
}

/** The format that a file's name says it is in; null where it says none. */
export function formatOfName(name: string): ArticleFormat | null {
  return FORMATS[endingOf(name)] ?? null;
}
