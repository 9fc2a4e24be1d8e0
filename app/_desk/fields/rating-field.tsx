/** A field for a rating by the Admiralty code, of a source or of a piece of information. */
import type { UseFormRegisterReturn } from "react-hook-form";
import { Field } from "@/app/_ui/field";

type Props = {
  label: string;
  hint: string;
  /** Each rating with its meaning, the best first. */
  words: Readonly<Record<string, string>>;
  input: UseFormRegisterReturn;
};

export function RatingField({ label, hint, words, input }: Props) {
  return (
    <Field label={label} hint={hint}>
      <select className="field" {...input}>
        <option value="">not rated</option>
        {Object.entries(words).map(([rating, meaning]) => (
          <option key={rating} value={rating}>
            {rating}: {meaning}
          </option>
        ))}
      </select>
    </Field>
  );
}
