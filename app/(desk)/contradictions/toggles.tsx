/** A row of buttons of which one may be pressed, each with how many rows it stands for. */
import { countWords } from "@/server/domain/words/counted";

type Props<Value extends string> = {
  label: string;
  values: readonly Value[];
  pressed: Value | null;
  /** What a value is called, where that is not the value itself. */
  words?: Readonly<Record<Value, string>>;
  counts: Partial<Record<Value, number | undefined>>;
  onPress: (value: Value) => void;
};

export function Toggles<Value extends string>({ label, values, pressed, words, counts, onPress }: Props<Value>) {
  return (
    <fieldset aria-label={label} className="-ml-2 flex flex-wrap gap-1">
      {values.map((value) => {
        const count = counts[value];
        return (
          <button
            key={value}
            type="button"
            aria-pressed={value === pressed}
            onClick={() => onPress(value)}
            className={`rounded-s px-2 py-0.5 text-note first-letter:uppercase ${value === pressed ? "bg-pencil-wash font-semibold text-pencil" : "text-soft hover:bg-well"}`}
          >
            {words?.[value] ?? value} {count === undefined ? "" : <span className="num">{countWords(count)}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
