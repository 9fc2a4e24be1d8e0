/** Detects an article's language: from its words if there are enough, otherwise from the page's declaration. */
import { languageOfTag } from "@/server/domain/articles/article-language";

/** In a shorter text, a few names outweigh the words between them. */
const FEWEST = 80;
/** The rest of a longer text would not change the result. */
const MOST = 20_000;
/** Scripts in which one character says as much as two or three in others. */
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
/**
 * The language assumed for a short or mixed text without a declared language, so that it is read as articles have
 * always been.
 */
const ELSE = "en";

/**
 * Returns the BCP 47 code of a text's language.
 * @param declared the page's own declaration; templates often get it wrong, so the words take precedence
 */
export async function detectLanguage(text: string, declared: string | null): Promise<string> {
  return (await told(text.slice(0, MOST))) ?? languageOfTag(declared) ?? ELSE;
}

async function told(text: string): Promise<string | null> {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters + 2 * (text.match(WIDE)?.length ?? 0) < FEWEST) return null;
  // Loaded lazily, with the first text to detect: it takes a fifth of a second, and as much memory as everything else
  // here.
  const { eld } = await import("eld/extrasmall");
  const found = eld.detect(inMainScript(text, letters));
  return found.language !== "" && found.isReliable() ? found.language : null;
}

/** Leaves out the words in other scripts of a text that is mostly in Latin letters: they are names and quotations. */
function inMainScript(text: string, letters: number): string {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const others = letters - latin + 2 * (text.match(WIDE)?.length ?? 0);
  return latin > others ? text.replace(/(?!\p{Script=Latin})\p{L}/gu, " ") : text;
}
