/** The name of the built-in engine: claims store which engine found them. */

/** Incremented with every change that alters what the engine finds. */
export const BUILT_IN = "stet-6";
