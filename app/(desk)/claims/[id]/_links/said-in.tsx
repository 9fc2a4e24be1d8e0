/** Leads to the statement: every place where the desk knows it to have been said. */
"use client";
import { useRouter } from "next/navigation";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { Key } from "@/app/_ui/key";
import { Link } from "@/app/_ui/link";
import { counted } from "@/server/domain/words/counted";
import type { OpenClaim } from "../open-claim";

export function SaidIn({ claim: { sightings } }: { claim: OpenClaim }) {
  const router = useRouter();
  const statement = `/statements/${sightings[0]}`;
  const several = sightings.length > 1;
  useKeys("p", () => several && router.push(statement));
  if (!several) return null;
  return (
    <p className="flex items-center gap-1.5 text-note">
      <Link href={statement} className="text-pencil underline underline-offset-4">
        Said in {counted(sightings.length, "place")}
      </Link>
      <Key>p</Key>
    </p>
  );
}
