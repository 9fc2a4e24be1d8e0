/** Maps the syntax of a sentence to our tokens, which do not always match treebank words. */
import { englishSyntax } from "./load-syntax";
import type { Analysis, SyntaxReader } from "./syntax-reader";
import { continues, partsOf } from "./treebank-words";

/**
 * One entry for each token. `tags` and `labels` index `tagNames` and `labelNames`; `heads` are indexes of tokens, -1
 * for the root. Following heads ends at the root from every token.
 */
export type TokenAnalysis = {
  tags: Uint8Array;
  heads: Int32Array;
  labels: Uint8Array;
  tagNames: readonly string[];
  labelNames: readonly string[];
};

const UNKNOWN = -1;

/** Tags and parses the tokens of one sentence. Takes time linear in their number. */
export function readTokens(tokens: readonly { text: string }[], syntax: SyntaxReader = englishSyntax()): TokenAnalysis {
  const words: string[] = [];
  /** The first word of each token; a mark that continues the one before has no word. */
  const starts = new Int32Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i += 1) {
    starts[i] = words.length;
    const text = (tokens[i] as { text: string }).text;
    if (i > 0 && continues(text, (tokens[i - 1] as { text: string }).text)) {
      words[words.length - 1] += text;
      continue;
    }
    const parts = partsOf(text);
    if (parts.length === 0) words.push(text);
    else for (const part of parts) words.push(part);
  }
  starts[tokens.length] = words.length;
  return folded(syntax.read(words), starts, syntax);
}

/** Gives each token the analysis of its word nearest to the root, so that no cycle can arise. */
function folded({ tags, heads, labels }: Analysis, starts: Int32Array, syntax: SyntaxReader): TokenAnalysis {
  const length = starts.length - 1;
  const tokenOf = tokensOf(starts, heads.length);
  const depths = isDivided(starts) ? depthsOf(heads) : undefined;
  const of = { tags: new Uint8Array(length), heads: new Int32Array(length), labels: new Uint8Array(length) };
  const goesOn = syntax.models.labels.indexOf("punct");
  for (let i = 0; i < length; i += 1) {
    const from = starts[i] as number;
    const to = starts[i + 1] as number;
    const isContinued = from === to;
    const word = isContinued ? from - 1 : highest(from, to, depths);
    of.tags[i] = tags[word] as number;
    of.labels[i] = isContinued ? Math.max(goesOn, 0) : (labels[word] as number);
    const head = heads[word] as number;
    of.heads[i] = isContinued ? i - 1 : head < 0 ? -1 : (tokenOf[head] as number);
  }
  return { ...of, tagNames: syntax.models.tags, labelNames: syntax.models.labels };
}

/** Returns whether any token has more than one word. */
function isDivided(starts: Int32Array): boolean {
  for (let i = 1; i < starts.length; i += 1) if ((starts[i] as number) - (starts[i - 1] as number) > 1) return true;
  return false;
}

function tokensOf(starts: Int32Array, words: number): Int32Array {
  const tokenOf = new Int32Array(words);
  for (let i = 0; i + 1 < starts.length; i += 1) tokenOf.fill(i, starts[i] as number, starts[i + 1] as number);
  return tokenOf;
}

/** Returns the first of the words with the fewest steps to the root. */
function highest(from: number, to: number, depths: Int32Array | undefined): number {
  let best = from;
  if (depths) for (let i = from + 1; i < to; i += 1) if ((depths[i] as number) < (depths[best] as number)) best = i;
  return best;
}

/** Returns the number of steps from each word to its root. Visits each word at most twice. */
function depthsOf(heads: Int32Array): Int32Array {
  const depths = new Int32Array(heads.length).fill(UNKNOWN);
  const path: number[] = [];
  for (let word = 0; word < heads.length; word += 1) {
    let at = word;
    for (; at >= 0 && depths[at] === UNKNOWN; at = heads[at] as number) path.push(at);
    let depth = at < 0 ? -1 : (depths[at] as number);
    for (let step = path.pop(); step !== undefined; step = path.pop()) {
      depth += 1;
      depths[step] = depth;
    }
  }
  return depths;
}
