/** Page furniture: lines that a web page puts around an article, and that nobody in the article states. */

const PHRASES = [
  /^(?:get short url|listen live|watch live|live updates?|read (?:more|also|the rest)|see also|related|advertis|sponsored|share (?:this|on)|follow us|subscribe|sign up|newsletter|click here|tap here|copyright|all rights reserved|community standards|comments?\b|discussion\b|discuss\b|loading|skip to|print this|email this|most (?:read|popular)|trending|terms of (?:use|service)|privacy policy|cookie|photo\b|image\b|getty images|file photo|©)/i,
  /^\d{1,2}:\d{2}\b/,
  /\b(?:this comment|comment policy|commenting|post a comment|leave a comment|reach him directly|follow (?:him|her|them) on)\b/i,
];

/** Returns whether a trimmed line is page furniture or a footnote rather than the article's own words. */
export function isFurniture(line: string): boolean {
  if (line.startsWith("*")) return true;
  if (!/\p{L}/u.test(line)) return true;
  const short = line.length <= 140 && !/[.!?]["”’)]?$/.test(line);
  const opening = line.slice(0, 200);
  const [start, clock, policy] = PHRASES;
  if (policy?.test(opening) && line.length <= 300) return true;
  return short && (start?.test(opening) === true || clock?.test(opening) === true);
}
