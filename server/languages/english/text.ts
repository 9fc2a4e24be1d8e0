/** The part of English that screens need. */
import type { TextLanguage } from "@/server/domain/words/language";
import { grammar } from "./grammar";
import { mentions } from "./mentions";

export const englishText: TextLanguage = { code: "en", name: "English", mentions, grammar };
