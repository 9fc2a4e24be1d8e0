/** Recognises the words with which sites advertise, ask for consent or apologise; hints among others. */
import { anyOf } from "@/server/languages/page-words";

const SELLS = new RegExp(`\\b(?:${anyOf("selling")})\\b`, "i");
const CONSENT = new RegExp(`\\b(?:${anyOf("consent")})\\b`, "gi");

/**
 * Returns whether a text is about subscribing, signing in and the like. A single such word is common in articles too.
 */
export function isPromotion(text: string): boolean {
  return SELLS.test(text);
}

/** Returns whether a text asks for consent to cookies and the like: it needs two of the words. */
export function isConsent(text: string): boolean {
  return (text.match(CONSENT)?.length ?? 0) > 1;
}
