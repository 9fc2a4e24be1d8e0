/** English, as Stet reads it. */
import type { Language } from "@/server/domain/words/language";
import { mentions } from "./mentions";
import { names } from "./names";

export const english: Language = { code: "en", name: "English", names, mentions };
