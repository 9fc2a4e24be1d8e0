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
  "article content(?: continued)?|(?:story|article|content) continues(?: below)?|continue reading(?: the main story)?|read the full (?:story|article)",
  "you (?:may|might) (?:also )?(?:like|be interested in|enjoy)(?: these)?|(?:recommended|suggested) (?:for you|from editorial|reading|stories|articles)|more (?:stories|from .{2,40})|most (?:read|popular|viewed)|trending(?: now)?|editors?['’] picks?",
  "(?:open this photo in gallery|view (?:image|gallery|comments|more(?: offers)?)|enlarge (?:this )?image|hide caption|toggle caption|image caption|media caption|image source|video caption)",
  "(?:listen|listen to this article|play video|watch|autoplay|embed|placeholder image-?\\d*|table of contents)",
  "(?:we apologi[sz]e, but )?this video (?:has failed to load|is not available|cannot be played)|\\d+ min(?:ute)?s?(?: read)?|reading time:? \\d+ min(?:ute)?s?",
  "for immediate release|(?:press|news|media) release|media advisory",
];

/** Several labels often come glued into one line ("Community standardsDiscussion"). */
const ONLY_LABELS = new RegExp(`^(?:(?:${LABELS.join("|")})[\\s|·•,/:.…>»-]*)+$`, "i");

const OPENINGS = [
  /^[[(]?\s*(?:read more|also read|read also|read next|read|see also|watch|related|more on this|don['’]t miss|recommended|must read)\s*[:|»>]\s*\S/i,
  /^(?:READ (?:NEXT|MORE|ALSO)|MORE:|ALSO READ|DON['’]T MISS|WATCH|RELATED)\b\s*[:|–—-]?\s*\p{L}/u,
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
