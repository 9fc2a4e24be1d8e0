/**
 * Embeds the two typefaces in an HTML report, so that it looks the same offline; only the files for scripts that it
 * uses.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Inter and Source Serif 4 are under the SIL Open Font License, which allows documents to embed them. */
const FACES = [
  { family: "Inter Variable", name: "inter", weights: "100 900" },
  { family: "Source Serif 4 Variable", name: "source-serif-4", weights: "200 900" },
] as const;
/** Every report's own words use Latin letters. */
const ALWAYS = "latin";
const SCRIPTS = ["latin-ext", "greek", "cyrillic", "vietnamese"] as const;

type Face = (typeof FACES)[number];
type Script = typeof ALWAYS | (typeof SCRIPTS)[number];

const kept = new Map<string, string>();

/** Returns the CSS rules that define the typefaces for a text. */
export function fontRules(text: string): string {
  return FACES.flatMap((face) => scriptsOf(text, face).map((script) => ruleOf(face, script))).join("\n");
}

function scriptsOf(text: string, face: Face): Script[] {
  const latin = patternOf(rangeOf(face, ALWAYS));
  const others = new Set([...text].filter((letter) => !latin.test(letter)));
  const found = SCRIPTS.filter((script) => {
    const pattern = patternOf(rangeOf(face, script));
    return [...others].some((letter) => pattern.test(letter));
  });
  return [ALWAYS, ...found];
}

function ruleOf(face: Face, script: Script): string {
  const { family, name, weights } = face;
  const key = `${name}-${script}`;
  const data = kept.get(key) ?? readFileSync(pathIn(face, `files/${key}-wght-normal.woff2`)).toString("base64");
  kept.set(key, data);
  return `@font-face { font-family: "${family}"; font-weight: ${weights}; unicode-range: ${rangeOf(face, script)}; src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
}

/** Returns the unicode-range of this script's file. */
function rangeOf(face: Face, script: Script): string {
  const key = `${face.name} ranges`;
  const text = kept.get(key) ?? readFileSync(pathIn(face, "unicode.json"), "utf8");
  kept.set(key, text);
  return (JSON.parse(text) as Record<Script, string>)[script];
}

function patternOf(range: string): RegExp {
  const parts = range.replace(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?,?/giu, (_, from: string, to?: string) =>
    to ? `\\u{${from}}-\\u{${to}}` : `\\u{${from}}`,
  );
  return new RegExp(`[${parts}]`, "u");
}

function pathIn({ name }: Face, file: string): string {
  return resolve(process.cwd(), "node_modules/@fontsource-variable", name, file);
}
