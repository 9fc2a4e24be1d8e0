/** The values of the two axes that people judge, which several tables store. */

export const VERDICTS = [
  "supported",
  "partly supported",
  "disputed",
  "misleading",
  "refuted",
  "no evidence offered",
  "unverifiable",
  "not checkable",
] as const;
export const ATTRIBUTION_CHECKS = ["unchecked", "accurate", "altered", "out of context", "not said"] as const;
