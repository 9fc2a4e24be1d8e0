/** A field for a name that a claim mentions, which offers the names that other claims are about. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { LONGEST_IN_SLOT } from "@/server/domain/claims/claim-slots";
import { LONGEST_SEARCH } from "@/server/domain/source";
import { OfferingInput } from "./offering-input";

type Props = Omit<ComponentProps<typeof OfferingInput>, "offered" | "onWanted" | "value"> & { value: string };

const OFFERED = 20;

export function MentionedNameInput(props: Props) {
  const [wanted, setWanted] = useState(false);
  const words = props.value.slice(0, LONGEST_SEARCH);
  const { data } = useQuery(
    useTRPC().claims.facets.queryOptions(
      { filter: {}, search: { facet: "about", words } },
      {
        enabled: wanted && words.trim() !== "",
        placeholderData: keepPreviousData,
        trpc: { context: { skipBatch: true } },
      },
    ),
  );
  const offered = data?.about.slice(0, OFFERED).map(({ value }) => value);
  return (
    <OfferingInput
      {...props}
      dir="auto"
      maxLength={LONGEST_IN_SLOT}
      offered={offered}
      onWanted={() => setWanted(true)}
    />
  );
}
