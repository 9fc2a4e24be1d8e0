/** English, as Stet reads it. */
import type { Language } from "../language";

export const english: Language = { code: "en", name: "English" };
