/** Shows the active filters above the claims, with the names of the people, sources and articles that they mean. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { ChipRow } from "@/app/_desk/filters/chip-row";
import { chipsOf } from "@/app/_desk/filters/chips";
import { type ClaimParams, claimInput } from "@/app/_params/claim-params";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/server/api/root";
import { CLAIM_FILTERS } from "@/server/domain/claims/claim-filters";
import { valueWords } from "./value-words";

type Props = {
  params: ClaimParams;
  facets: Outputs["claims"]["facets"] | undefined;
  onChange: (next: Partial<ClaimParams>) => void;
  onClear: () => void;
};

export function FilterChips({ params, facets, onChange, onClear }: Props) {
  const api = useTRPC();
  const named = params.assignee !== null && params.assignee !== "me" && params.assignee !== "nobody";
  const people = useQuery(api.people.list.queryOptions({}, { enabled: named })).data;
  const of = params.article ?? "";
  const article = useQuery(api.articles.get.queryOptions({ id: of }, { enabled: of !== "" })).data?.title;
  const known = { facets, people, article };
  const chips = chipsOf(CLAIM_FILTERS, claimInput(params).filter, (field, value) => valueWords(field, value, known));
  return <ChipRow chips={chips} onTakeOff={(without) => onChange(without as Partial<ClaimParams>)} onClear={onClear} />;
}
