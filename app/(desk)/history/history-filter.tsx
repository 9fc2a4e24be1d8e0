/** Filters the history by person and by day. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { WITHOUT_ACCOUNT } from "@/server/domain/people/person";

export type HistoryNarrowing = { by: string; day: string };
type Props = { value: HistoryNarrowing; onChange: (next: Partial<HistoryNarrowing>) => void };

export function HistoryFilter({ value, onChange }: Props) {
  const people = useQuery(useTRPC().people.list.queryOptions({})).data ?? [];
  return (
    <>
      <select
        aria-label="Person"
        className="field w-auto!"
        value={value.by}
        onChange={(event) => onChange({ by: event.target.value })}
      >
        <option value="">Everybody</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <optgroup label="Without an account">
          {WITHOUT_ACCOUNT.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
      <input
        type="date"
        aria-label="Day"
        className="field w-auto!"
        value={value.day}
        onChange={(event) => onChange({ day: event.target.value })}
      />
    </>
  );
}

/** Builds the query's input: the day runs from midnight to midnight in the reader's time zone. */
export function historyInput({ by, day }: HistoryNarrowing) {
  const start = day === "" ? null : new Date(`${day}T00:00`);
  const end = start && new Date(start);
  end?.setDate(end.getDate() + 1);
  const unnamed = WITHOUT_ACCOUNT.find((name) => name === by);
  return {
    ...(unnamed ? { actorName: unnamed } : by === "" ? {} : { actorId: by }),
    ...(start && end ? { since: start.getTime(), until: end.getTime() } : {}),
  };
}
