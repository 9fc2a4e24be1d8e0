/** The language of a text as far as it can be told from its words: English, which is what the extractor reads, or unknown. */

/** Words of English grammar that hardly any other language in wide use writes the same way. */
const ENGLISH = new Set(
  (
    "the and that with his from this these which been were would could should they their them its are there who what " +
    "because but she you our your than then said says about while where when into after before against between"
  ).split(" "),
);
/** Running English has about two in ten; a headline, or a sentence full of names, far fewer. */
const SHARE = 0.08;

/**
 * "en", or "" where that is not known: as the value of `lang`, the empty text says that the language is unknown, where
 * leaving the attribute out would say that it is the page's own.
 */
export function languageOf(text: string): "en" | "" {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return words.length > 0 && english / words.length >= SHARE ? "en" : "";
}
