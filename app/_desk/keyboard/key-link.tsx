/** A link to another screen with a key that follows it. */
"use client";
import { useRouter } from "next/navigation";
import { type ButtonTone, buttonLook } from "@/app/_ui/button";
import { Key } from "@/app/_ui/key";
import { Link } from "@/app/_ui/link";
import { useKeys } from "./use-keys";

type Props = { href: string; hotkey: string; tone?: ButtonTone; children: string };

export function KeyLink({ href, hotkey, tone = "plain", children }: Props) {
  const router = useRouter();
  useKeys(hotkey, () => router.push(href), { preventDefault: true });
  return (
    <Link href={href} className={`print:hidden ${buttonLook(tone)}`}>
      {children}
      <Key>{hotkey}</Key>
    </Link>
  );
}
