/** Says which part of the address could not be read, above a list that therefore ignores it. */
"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { misreadParams, type Param, type Parsers } from "@/app/_params/misread";
import { Button } from "@/app/_ui/button";
import { focusScreen } from "@/app/_ui/focused";

/** Returns the parameters of the current address that these parsers cannot read. */
export function useMisread(parsers: Parsers): readonly Param[] {
  const search = useSearchParams();
  return useMemo(() => misreadParams(parsers, new URLSearchParams(search)), [parsers, search]);
}

/** Renders nothing if everything was read; otherwise a link that drops the rest. */
export function MisreadLine({ misread }: { misread: readonly Param[] }) {
  const [path, search] = [usePathname(), useSearchParams()];
  if (misread.length === 0) return null;
  const clear = () => {
    const rest = [...search].filter(([name]) => !misread.some(([gone]) => gone === name));
    window.history.replaceState(null, "", rest.length > 0 ? `${path}?${new URLSearchParams(rest)}` : path);
    focusScreen();
  };
  const [were, them] = misread.length === 1 ? ["was", "it"] : ["were", "them"];
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-warn-wash edge py-2 text-note text-warn"
    >
      <p className="wrap-anywhere">
        {misread.map(([name, value]) => `“${name}=${value}”`).join(" and ")} in the address {were} not understood, so
        the list is not narrowed by {them}.
      </p>
      <Button tone="quiet" className="-mx-1.5" onClick={clear}>
        Remove from the address
      </Button>
    </div>
  );
}
