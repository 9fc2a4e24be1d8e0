/** Tests the desk's position as it follows from the reviews and the ruling, axis by axis. */
import { describe, expect, it } from "vitest";
import { deskPosition, type Judgement } from "./review";

const refuted: Judgement = { verdict: "refuted", attributionCheck: "accurate" };
const misleading: Judgement = { verdict: "misleading", attributionCheck: "accurate" };

describe("deskPosition", () => {
  it("is open without reviews", () => {
    expect(deskPosition([], null)).toEqual({ verdict: null, attributionCheck: "unchecked", agreed: true });
  });

  it("is what all reviews agree on", () => {
    expect(deskPosition([refuted, refuted], null)).toEqual({ ...refuted, agreed: true });
  });

  it("is open on the axis on which they differ, and stands on the other", () => {
    expect(deskPosition([refuted, misleading], null)).toEqual({
      verdict: null,
      attributionCheck: "accurate",
      agreed: false,
    });
    const altered: Judgement = { verdict: "refuted", attributionCheck: "altered" };
    expect(deskPosition([refuted, altered], null)).toEqual({
      verdict: "refuted",
      attributionCheck: "unchecked",
      agreed: false,
    });
  });

  it("takes a review that leaves the content unjudged as differing from one that judges it", () => {
    expect(deskPosition([refuted, { verdict: null, attributionCheck: "accurate" }], null)).toMatchObject({
      verdict: null,
      agreed: false,
    });
  });

  it("is the ruling wherever there is one", () => {
    const ruling: Judgement = { verdict: "unverifiable", attributionCheck: "not said" };
    expect(deskPosition([refuted, misleading], ruling)).toEqual({ ...ruling, agreed: true });
  });
});
