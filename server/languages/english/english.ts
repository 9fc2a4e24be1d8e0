/** English, as Stet reads it. */
import type { Language } from "@/server/domain/words/language";
import { names } from "./names";
import { pages } from "./pages";
import { englishText } from "./text";

export const english: Language = { ...englishText, names, pages };
