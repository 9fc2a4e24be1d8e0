/** Who is taken for the speaker and the relay, and by what role. */
import { describe, expect, it } from "vitest";
import { joinFragments } from "../domain/span";
import { extractAttributions } from "./extract";

const last = (text: string) => extractAttributions(text).at(-1);

describe("speakers", () => {
  it.each([
    ["Foreign Ministry spokeswoman Ada Lund said the talks failed.", "Ada Lund", "Foreign Ministry spokeswoman"],
    ["The talks failed, said Ada Lund, the chief negotiator.", "Ada Lund", "chief negotiator"],
    ["Britain's Trade Secretary, Ada Lund, said the talks failed.", "Ada Lund", "Britain's Trade Secretary"],
    ["Trade Secretary Ada Lund flew home. Lund said the talks failed.", "Ada Lund", "Trade Secretary"],
    ["Trade Secretary Ada Lund flew home. The Trade Secretary said the talks failed.", "Ada Lund", "Trade Secretary"],
    ["Trade Secretary Ada Lund flew home. She said the talks failed.", "Ada Lund", "Trade Secretary"],
    ["Mr. Roe met spokeswoman Ada Lund. Lund left. He said the talks failed.", "Roe", null],
    ["The ministry released a note. It said the talks failed.", null, null],
    ["The Harbour Board met on Monday. It said the talks failed.", "Harbour Board", null],
    ["The Harbour Board released a statement. The statement said the talks failed.", "Harbour Board", null],
    ["US officials said the talks failed.", null, "US officials"],
    ["Ada Lund and Ben Roe met. They said the talks failed.", "Ada Lund and Ben Roe", null],
    ["He said the talks failed.", null, null],
  ])("%s", (text, speaker, role) => expect(last(text)).toMatchObject({ speaker, role }));
});

describe("relays", () => {
  it("is an outlet that a speaker is quoted by, and carries over to what the speaker added", () => {
    const text = 'Ada Lund said the talks failed, according to the BBC. "We tried," she added.';
    const [said, added] = extractAttributions(text);
    expect(said).toMatchObject({ speaker: "Ada Lund", relayName: "BBC" });
    expect(added).toMatchObject({ speaker: "Ada Lund", relayName: "BBC" });
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
