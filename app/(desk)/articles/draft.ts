/** An article that was read but not saved yet, as its form holds it. */

export type Draft = {
  title: string;
  publisher: string;
  url: string;
  publishedOn: string;
  text: string;
  format: "text" | "markdown" | "html";
  notes: string[];
};
