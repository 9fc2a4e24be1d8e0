/** Words of the article, and what a statement says in their place. Offsets count from the start of the article. */
export type Swap = { start: number; end: number; words: string };
