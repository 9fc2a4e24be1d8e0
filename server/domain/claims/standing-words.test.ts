/** Tests the words for a claim's standing. */
import { describe, expect, it } from "vitest";
import { type Reversal, type Standing, UNLINKED } from "./standing";
import { backedWords, contestedWords } from "./standing-words";

const on = (day: string | null, order: Reversal["order"]): Reversal => ({ claimId: day ?? "", on: day, order });
const standing = (more: Partial<Standing>): Standing => ({ ...UNLINKED, ...more });

describe("contestedWords", () => {
  it.each<[Standing, string[]]>([
    [UNLINKED, []],
    [standing({ contestedBy: 1 }), ["contested by 1 source"]],
    [standing({ contestedBy: 3 }), ["contested by 3 sources"]],
    [standing({ reversals: [on("2020-01-09", "after")] }), ["reversed by the speaker on 9 Jan 2020"]],
    [standing({ reversals: [on("2020-01-09", "before")] }), ["the speaker said otherwise before, on 9 Jan 2020"]],
    [
      standing({ contestedBy: 2, reversals: [on("2020-01-09", "after"), on("2020-02-10", "after")] }),
      ["contested by 2 sources", "reversed by the speaker on 9 Jan 2020 and 10 Feb 2020"],
    ],
    [
      standing({ reversals: ["2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04"].map((day) => on(day, "after")) }),
      ["reversed by the speaker on 1 Jan 2020, 2 Jan 2020 and 2 more days"],
    ],
    [standing({ reversals: [on(null, null)] }), ["contradicted by the speaker"]],
    [standing({ reversals: [on(null, null), on("2020-01-09", null)] }), ["contradicted by the speaker 2 times"]],
  ])("says what contests %j", (one, words) => expect(contestedWords(one)).toEqual(words));

  it("says of an older edition how many claims it counted", () => {
    const { reversals: _, ...frozen } = standing({ contestedBy: 2 });
    expect(contestedWords(frozen)).toEqual(["contested by 2 claims"]);
  });
});

it("says what backs a claim", () => {
  expect(backedWords(UNLINKED)).toEqual([]);
  expect(backedWords(standing({ corroboratedBy: 2, repeatedBy: 1 }))).toEqual([
    "corroborated by 2 independent origins",
    "repeated by 1 claim",
  ]);
});
