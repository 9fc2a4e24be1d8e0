/** A field for a topic's name, which offers the desk's topics. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { LONGEST_NAME } from "@/server/domain/topic";
import { OfferingInput } from "./offering-input";

type Props = Omit<ComponentProps<typeof OfferingInput>, "offered" | "onWanted">;

/** How many topics are offered, those with the newest claims first; others are found by their whole name. */
const OFFERED = 200;

export function TopicInput(props: Props) {
  const api = useTRPC();
  const [wanted, setWanted] = useState(false);
  const { data } = useQuery(api.topics.list.queryOptions({ limit: OFFERED }, { enabled: wanted }));
  const offered = data?.topics.map(({ name }) => name);
  return (
    <OfferingInput {...props} dir="auto" maxLength={LONGEST_NAME} offered={offered} onWanted={() => setWanted(true)} />
  );
}
