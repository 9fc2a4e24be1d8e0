/** English, as Stet reads it. */
import type { Language } from "@/server/domain/words/language";
import { credits } from "./credits";
import { names } from "./names";
import { pages } from "./pages";
import { englishText } from "./text";

export const english: Language = { ...englishText, names, pages, credits };
