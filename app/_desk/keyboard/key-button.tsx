/** A button with a key of its own, which presses it: what it opens gives the focus back to it. */
"use client";
import { type ComponentProps, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { useKeys } from "./use-keys";

type Props = Omit<ComponentProps<typeof Button>, "ref"> & { hotkey: string };

export function KeyButton(props: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useKeys(
    props.hotkey,
    () => {
      button.current?.focus({ preventScroll: true });
      button.current?.click();
    },
    { preventDefault: true },
  );
  return <Button ref={button} {...props} />;
}
