/** The lines that a page puts around an article and that are no part of it: share buttons, cookie notices and the like. */

/** Longer lines are prose, however they begin. */
const LONGEST = 160;

const LABELS = [
  "listen live",
  "get short url",
  "community standards",
  "discussion",
  "(?:leave a )?comments?(?: \\(\\d+\\))?",
  "(?:share|save|print|email|e-mail|tweet|like|copy link)(?: (?:this|the))?(?: (?:article|story|page|post))?",
  "share (?:on|via) (?:facebook|twitter|x|whatsapp|telegram|linkedin|email|reddit)",
  "facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|messenger",
  "read (?:more|also|next)|also read|see also|related(?: (?:articles|stories|news|topics))?|more on this(?: story)?",
  "advertisement|sponsored(?: content)?|story continues below(?: advertisement)?",
  "subscribe(?: now)?|sign (?:up|in)|log in|newsletter|back to top|skip to (?:main )?content|loading",
  "accept(?: all)?(?: cookies)?|cookie (?:policy|settings)|privacy policy|terms of (?:use|service)",
  "expand / collapse search|click here",
];

/** Several labels often come glued into one line ("Community standardsDiscussion"). */
const ONLY_LABELS = new RegExp(`^(?:(?:${LABELS.join("|")})[\\s|·•,/:.…>»-]*)+$`, "i");

const OPENINGS = [
  /^(?:read more|also read|read also|read|see also|watch|related)\s*[:|»>]\s*\S/i,
  /^(?:we|this (?:web)?site|our partners) uses? cookies\b/i,
  /^by (?:continuing to use|using) (?:this|our) (?:web)?site\b/i,
  /^(?:subscribe|sign up) (?:to|for) (?:our|the|my)\b/i,
  /^(?:subscribe|sign up|register) (?:now |today |here |free )?(?:to|for) .*\b(?:newsletter|e-?mails?|alerts|updates|unlimited)\b/i,
  /^follow (?:us|@?\w+) on (?:facebook|twitter|x|instagram|telegram|youtube)\b/i,
  /^(?:©|copyright (?:©|\(c\)|\d{4})|all rights reserved\b)/i,
];

/** Whether the line, on its own, is page furniture. */
export function isFurniture(line: string): boolean {
  const words = line.trim();
  if (words === "" || words.length > LONGEST) return false;
  return ONLY_LABELS.test(words) || OPENINGS.some((opening) => opening.test(words));
}
