/** The name of the engine as it comes: claims keep which engine found them. */

/** Counts up with every change that has it find something else. */
export const BUILT_IN = "stet-2";
