/** Explains the marks in an article's text, each in its own look. */

const MARKS = [
  ["mark-source", "speaker"],
  ["mark-cue", "cue"],
  ["mark-content", "the open claim"],
  ["mark-relay", "relay"],
  ["mark-other", "other claims"],
  ["mark-aside", "set aside"],
] as const;

export function MarksLegend() {
  return (
    <p className="mt-1.5 flex flex-wrap gap-x-3.5 gap-y-1 font-sans text-small text-soft print:hidden">
      <span className="sr-only">Marks in the text:</span>
      {MARKS.map(([look, words]) => (
        <span key={look} className={`${look} cursor-default`}>
          {words}
        </span>
      ))}
    </p>
  );
}
