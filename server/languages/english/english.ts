/** English, as Stet reads it. */
import type { Language } from "@/server/domain/words/language";
import { grammar } from "./grammar";
import { mentions } from "./mentions";
import { names } from "./names";
import { pages } from "./pages";

export const english: Language = { code: "en", name: "English", names, mentions, pages, grammar };
