/** What makes a passphrase acceptable: length, and not being among the first that anybody would try. */

export const MIN_PASSPHRASE = 12;
export const MAX_PASSPHRASE = 200;

/** Stems that common long passwords are built from, alone, doubled, or with digits and signs around them. */
const COMMON_STEMS = [
  "password",
  "passwort",
  "passphrase",
  "passw0rd",
  "p@ssw0rd",
  "p@ssword",
  "letmein",
  "welcome",
  "iloveyou",
  "administrator",
  "admin",
  "qwerty",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertz",
  "azerty",
  "1q2w3e4r",
  "1q2w3e4r5t",
  "1qaz2wsx",
  "zaq12wsx",
  "q1w2e3r4",
  "abc123",
  "abcdef",
  "abcdefgh",
  "changeme",
  "trustno1",
  "superman",
  "batman",
  "football",
  "baseball",
  "basketball",
  "princess",
  "sunshine",
  "monkey",
  "dragon",
  "master",
  "shadow",
  "michael",
  "jordan",
  "starwars",
  "pokemon",
  "whatever",
  "computer",
  "internet",
  "secret",
  "security",
  "default",
  "guest",
  "login",
  "newsroom",
  "journalist",
  "factcheck",
  "correcthorsebatterystaple",
  "stet",
  "summer",
  "winter",
  "spring",
  "autumn",
  "january",
  "february",
  "september",
  "october",
  "november",
  "december",
  "monday",
  "friday",
];

/**
 * Why this passphrase is refused, as a sentence; null when it is fine.
 * @param about the person's own name and address, which a passphrase must not consist of
 */
export function passphraseFault(passphrase: string, about: readonly string[] = []): string | null {
  if ([...passphrase].length < MIN_PASSPHRASE)
    return `Use at least ${MIN_PASSPHRASE} characters. Four or five unrelated words work well.`;
  if (passphrase.length > MAX_PASSPHRASE) return `Use at most ${MAX_PASSPHRASE} characters.`;
  const letters = passphrase
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, "");
  if (new Set(letters).size < 5) return "This repeats too few characters. Four or five unrelated words work well.";
  if (isRun(letters)) return "This is a run of neighbouring characters. Four or five unrelated words work well.";
  const own = about.flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  if (isBuiltFrom(letters, [...COMMON_STEMS, ...own]))
    return "This is among the first passphrases that an attacker would try. Four or five unrelated words work well.";
  return null;
}

/** Whether nothing much is left once every stem and the digits are taken out. */
function isBuiltFrom(letters: string, stems: readonly string[]): boolean {
  const found = [...stems].sort((a, b) => b.length - a.length).map((stem) => stem.replace(/[^\p{L}\p{N}]/gu, ""));
  const rest = found.reduce((left, stem) => left.split(stem).join(""), letters);
  return rest.replace(/\d+/gu, "").length < 4;
}

function isRun(letters: string): boolean {
  const steps = [...letters].slice(1).map((letter, i) => letter.charCodeAt(0) - letters.charCodeAt(i));
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 2;
}
