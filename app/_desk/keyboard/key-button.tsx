/** A button with a key that presses it; a dialog that it opens returns the focus to it. */
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
