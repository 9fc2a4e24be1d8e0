/** Words that sites use about themselves, to sell, to ask for consent or to excuse themselves; hints beside others. */

const SELLS =
  /\b(?:subscri(?:be|bers?|ptions?)|unlimited (?:online |digital )?access|sign(?:ing)? up|newsletters?|(?:your|in) inbox|register(?:ing)? (?:for free|now|here)|create an account|sign in|log in|join the conversation|already have an account|enjoy additional|epaper|crossword|comments? (?:section|policy)|our (?:app|podcast|journalism)|email address|all rights reserved)\b/i;

const CONSENT =
  /\b(?:cookies?|consent|personal data|personali[sz]ed ads|privacy (?:policy|settings|notice)|our partners|legitimate interest|opt[- ]out)\b/gi;

/** Whether a text speaks of subscribing, signing in and the like. One such word is common in articles too. */
export function isPromotion(text: string): boolean {
  return SELLS.test(text);
}

/** Whether a text asks for consent to cookies and the like: it takes two of the words. */
export function isConsent(text: string): boolean {
  return (text.match(CONSENT)?.length ?? 0) > 1;
}
