/** Tests the class of a cue by its head word. */
import { expect, it } from "vitest";
import { extractAttributions } from "../../extract";

it.each([
  ["Roe said the road was open.", "says"],
  ["Roe denied that the road was open.", "denies"],
  ["Roe accused Lund of closing the road.", "accuses"],
  ["Roe demanded that the road be opened.", "demands"],
  ["Roe told the police to open the road.", "demands"],
  ["Roe told the police that the road was open.", "says"],
  ["Roe promised to open the road.", "promises"],
  ["Roe predicted that the road would open.", "predicts"],
  ['Roe called the road "a disgrace".', "judges"],
  ["Roe confirmed that the road was open.", "knows"],
  ["Roe doubted that the road was open.", "doubts"],
  ["Roe fears that the road is closed.", "believes"],
  ["Roe's warnings that the road would close were ignored.", "predicts"],
  ["Roe wants to open the road.", "intends"],
])("%s → %s", (text, cueClass) => expect(extractAttributions(text).at(-1)).toMatchObject({ cueClass }));
