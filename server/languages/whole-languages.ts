/** Everything that Stet knows about each language that it reads. */
import type { Language } from "@/server/domain/words/language";
import { english } from "./english/english";

export const WHOLE_LANGUAGES: readonly Language[] = [english];
