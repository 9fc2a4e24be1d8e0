/** The words that show that a text is English. */

/** Words of English grammar that hardly any other language in wide use writes the same way. */
export const grammar = new Set(
  (
    "the and that with his from this these which been were would could should they their them its are there who what " +
    "because but she you our your than then said says about while where when into after before against between"
  ).split(" "),
);
