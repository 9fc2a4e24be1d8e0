/** Tests who is taken for the speaker and the relay, and in what role. */
import { describe, expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractAttributions } from "../../extract";

const last = (text: string) => extractAttributions(text).at(-1);

describe("speakers", () => {
  it.each<[string, string[], string | null]>([
    ["Foreign Ministry spokeswoman Ada Lund said the talks failed.", ["Ada Lund"], "Foreign Ministry spokeswoman"],
    ["The talks failed, said Ada Lund, the chief negotiator.", ["Ada Lund"], "chief negotiator"],
    ["Britain's Trade Secretary, Ada Lund, said the talks failed.", ["Ada Lund"], "Britain's Trade Secretary"],
    ["Trade Secretary Ada Lund flew home. Lund said the talks failed.", ["Ada Lund"], "Trade Secretary"],
    ["Trade Secretary Ada Lund flew home. The Trade Secretary said the talks failed.", ["Ada Lund"], "Trade Secretary"],
    ["Trade Secretary Ada Lund flew home. She said the talks failed.", ["Ada Lund"], "Trade Secretary"],
    ["Mr. Roe met spokeswoman Ada Lund. Lund left. He said the talks failed.", ["Roe"], null],
    ["The ministry released a note. It said the talks failed.", ["ministry"], null],
    ["The Harbour Board met on Monday. It said the talks failed.", ["Harbour Board"], null],
    ["US officials said the talks failed.", [], "US officials"],
    ["Ada Lund and Ben Roe met. They said the talks failed.", ["Ada Lund", "Ben Roe"], null],
    ["He said the talks failed.", [], null],
    [
      "Trade Secretary Ada Lund flew home. Her claim that the talks failed was repeated.",
      ["Ada Lund"],
      "Trade Secretary",
    ],
  ])("%s", (text, speakers, role) => expect(last(text)).toMatchObject({ speakers, role }));
});

describe("relays", () => {
  it("is an outlet that a speaker is quoted by, and carries over to what the speaker added", () => {
    const text = 'Ada Lund said the talks failed, according to the BBC. "We tried," she added.';
    const [said, added] = extractAttributions(text);
    expect(said).toMatchObject({ speakers: ["Ada Lund"], relayName: "BBC" });
    expect(added).toMatchObject({ speakers: ["Ada Lund"], relayName: "BBC" });
    expect(said && joinFragments(text, said.content)).toBe("the talks failed");
  });

  it("is the media that somebody told", () => {
    const text = "Police told local media that the road was open.";
    expect(last(text)).toMatchObject({ relayName: "local media" });
  });

  it("marks the channel, which is no source of its own", () => {
    const text = 'Ada Lund said in a statement that the road was "open".';
    const found = last(text);
    expect(found && joinFragments(text, found.relay)).toBe("a statement");
    expect(found?.relayName).toBeNull();
  });

  it("is none where the article itself reports", () => {
    expect(last("Ada Lund said the road was open.")).toMatchObject({ relay: [], relayName: null });
  });
});

describe("statements and tweets as the way that words came", () => {
  it("is the statement in which somebody said it, also for what they add", () => {
    const text =
      "The Harbour Board released a statement in which it said the quay was full. It added that ships must wait.";
    const [said, added] = extractAttributions(text);
    expect([said, added].map((one) => one && joinFragments(text, one.relay))).toEqual(["a statement", "a statement"]);
  });

  it("is whoever told of others, for what those did next", () => {
    const text = "The Harbour Board noted that Ada Lund and Ben Roe met. They agreed to open the road.";
    const found = last(text);
    expect(found).toMatchObject({ speakers: ["Ada Lund", "Ben Roe"] });
    expect(found && joinFragments(text, found.relay)).toBe("The Harbour Board");
  });

  it("is handle and date of a tweet, whose author is the ministry that the handle is short for", () => {
    const text =
      "The Chinese Foreign Ministry wrote today.\n\nThe quay stays open. — Spokesperson (@MFA_China) March 4, 2021";
    const [tweet] = extractAttributions(text);
    expect(tweet).toMatchObject({ speakers: ["Chinese Foreign Ministry"], relayName: null });
    expect(tweet && joinFragments(text, tweet.relay)).toBe("(@MFA_China) March 4, 2021");
  });

  it('keeps a name with an "and" in it whole', () => {
    const text = "It went on despite the Harbour and Fisheries Board repeatedly stating that the quay was full.";
    expect(last(text)).toMatchObject({ speakers: ["Harbour and Fisheries Board"] });
  });
});
