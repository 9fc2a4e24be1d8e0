/** Lists what of a filter is in force, one chip for each value, since each can be removed by itself. */
import { type FilterTable, isChosen } from "@/server/domain/filters";

/** `without` are the parameters that change when the chip is removed. */
export type Chip<Without = Record<string, unknown>> = { key: string; label: string; value: string; without: Without };

/** Returns the chips in the order of the table; `wordsOf` returns how a value is called. */
export function chipsOf<Field extends string>(
  table: Readonly<Record<Field, FilterTable[string]>>,
  given: Readonly<Partial<Record<Field, unknown>>>,
  wordsOf: (field: Field, value: string) => string,
): Chip<Partial<Record<Field, unknown>>>[] {
  return (Object.keys(table) as Field[]).flatMap((field) => {
    const value = given[field];
    if (!isChosen(value)) return [];
    const { label } = table[field];
    const without = (left: unknown) => ({ [field]: left }) as Partial<Record<Field, unknown>>;
    if (!Array.isArray(value))
      return [{ key: field, label, value: wordsOf(field, String(value)), without: without(null) }];
    const values: readonly string[] = value;
    return values.map((one) => ({
      key: `${field}=${one}`,
      label,
      value: wordsOf(field, one),
      without: without(values.length > 1 ? values.filter((other) => other !== one) : null),
    }));
  });
}
