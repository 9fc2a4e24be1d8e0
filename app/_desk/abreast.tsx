/** One catching up for the whole desk, which those who hear of changes and those who make them share. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useState } from "react";
import { useTRPCClient } from "../_trpc/client";
import { type CatchUp, catchUp } from "./catch-up";

const AbreastContext = createContext<CatchUp | null>(null);

export function Abreast({ children }: { children: ReactNode }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [abreast] = useState(() => catchUp(queryClient, (input) => client.claims.list.query(input)));
  return <AbreastContext value={abreast}>{children}</AbreastContext>;
}

export function useAbreast(): CatchUp {
  const abreast = useContext(AbreastContext);
  if (!abreast) throw new Error("Changes are made inside the frame of the desk.");
  return abreast;
}
