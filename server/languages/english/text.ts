/** English, as far as screens need it. */
import type { TextLanguage } from "@/server/domain/words/language";
import { grammar } from "./grammar";
import { mentions } from "./mentions";

export const englishText: TextLanguage = { code: "en", name: "English", mentions, grammar };
