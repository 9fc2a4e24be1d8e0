/** Words that sites use about themselves, to sell, to ask for consent or to excuse themselves; hints beside others. */
import { anyOf } from "@/server/languages/page-words";

const SELLS = new RegExp(`\\b(?:${anyOf("selling")})\\b`, "i");
const CONSENT = new RegExp(`\\b(?:${anyOf("consent")})\\b`, "gi");

/** Whether a text speaks of subscribing, signing in and the like. One such word is common in articles too. */
export function isPromotion(text: string): boolean {
  return SELLS.test(text);
}

/** Whether a text asks for consent to cookies and the like: it takes two of the words. */
export function isConsent(text: string): boolean {
  return (text.match(CONSENT)?.length ?? 0) > 1;
}
