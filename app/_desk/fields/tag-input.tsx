/** A field for a tag, which offers the desk's tags. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { OfferingInput } from "./offering-input";

type Props = Omit<ComponentProps<typeof OfferingInput>, "offered" | "onWanted">;

export function TagInput(props: Props) {
  const api = useTRPC();
  const [wanted, setWanted] = useState(false);
  const counted = useQuery(
    api.claims.facets.queryOptions({ filter: {} }, { enabled: wanted, trpc: { context: { skipBatch: true } } }),
  );
  const offered = counted.data?.tag.map(({ value }) => value);
  return <OfferingInput {...props} offered={offered} onWanted={() => setWanted(true)} />;
}
