/** A button that opens a menu of actions; opening it does nothing by itself. */
"use client";
import { type ReactNode, useRef, useState } from "react";
import { Button, type ButtonTone } from "../button";
import { lazy } from "../lazy";
import type { MenuItem } from "./menu";

const Menu = lazy(() => import("./menu").then((part) => part.Menu));

type Props = {
  /** The button's content; `label` names it if the content does not say what the menu does. */
  children: ReactNode;
  label?: string;
  tone?: ButtonTone;
  busy?: boolean;
  disabled?: boolean;
  items: readonly MenuItem[];
};

export function MenuButton({ children, label, tone = "plain", busy = false, disabled = false, items }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <span className="relative inline-flex">
      <Button
        ref={button}
        tone={tone}
        busy={busy}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(label ? { "aria-label": label } : {})}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
        <span aria-hidden className="text-faint">
          ▾
        </span>
      </Button>
      {open ? <Menu items={items} button={button} onClose={() => setOpen(false)} /> : null}
    </span>
  );
}
