/** The words that show that a text is English. */

/** English function words that hardly any other widely used language spells the same way. */
export const grammar = new Set(
  (
    "the and that with his from this these which been were would could should they their them its are there who what " +
    "because but she you our your than then said says about while where when into after before against between"
  ).split(" "),
);
