/** Every key and what it does, screen by screen: what `?` lists. */

export const KEYS: readonly { screen: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    screen: "Everywhere",
    keys: [
      ["g c", "Claims"],
      ["g a", "Articles"],
      ["g s", "Sources"],
      ["g x", "Contradictions"],
      ["g r", "Reports"],
      ["g h", "History"],
      ["g p", "People"],
      ["g e", "Settings"],
      ["?", "This list"],
      ["Esc", "Close, or go back"],
    ],
  },
  {
    screen: "Claims",
    keys: [
      ["/", "Search"],
      ["j k", "Down, up"],
      ["Enter", "Open"],
      ["x", "Select"],
      ["shift x", "Select all that are loaded"],
      ["f", "Filters"],
      ["i", "Import articles"],
    ],
  },
  {
    screen: "Claim",
    keys: [
      ["j k", "Next, previous claim"],
      ["v", "Verdict"],
      ["a", "Did they say it?"],
      ["r", "Reasons for your review"],
      ["Ctrl Enter", "Submit the review"],
      ["w", "Reword the statement"],
      ["s", "Speakers and relays"],
      ["t", "Tags"],
      ["c", "Link a claim"],
      ["e", "Add evidence"],
      ["m", "Comment"],
      ["b", "Begin the review"],
      ["o", "Open the article"],
      ["z", "Set aside, or restore"],
      ["Esc", "Back to the list"],
    ],
  },
  {
    screen: "Article",
    keys: [
      ["j k", "Next, previous proposal or claim"],
      ["Enter", "Open the claim"],
      ["t", "Take the proposal"],
      ["d", "Dismiss the proposal"],
      ["s", "Select words with the keyboard"],
      ["← →", "Move by a word; with shift, select"],
      ["n", "Add a claim from the selected words"],
    ],
  },
];
