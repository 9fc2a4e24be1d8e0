/**
 * Binds the keys of a screen, as the person has set them. They also work while a pill of a choice or a checkbox has the
 * focus, since those use only arrows and space. Ignores a key that a nearer element, such as a menu, has handled.
 */
"use client";
import { type HotkeyCallback, type Options, useHotkeys } from "react-hotkeys-hook";
import { useKeySettings } from "@/app/_ui/key-settings";
import { keysToPress } from "@/server/domain/people/key-words";

/** `keys` are the default keys: several separated by commas, or a list. */
export function useKeys(keys: string | readonly string[], run: HotkeyCallback, options: Options = {}): void {
  const settings = useKeySettings();
  const each = typeof keys === "string" ? keys.split(",").map((one) => one.trim()) : keys;
  const pressed = each.flatMap((one) => keysToPress(one, settings) ?? []);
  const enabled = pressed.length > 0 && options.enabled !== false;
  const { preventDefault, ignoreEventWhen = isTypedInto, ...others } = options;
  const ignores = (event: KeyboardEvent, { isSequence }: Parameters<HotkeyCallback>[1]) =>
    ignoreEventWhen(event) || (isSequence === true && isHeld(event));
  // The library checks `ignoreEventWhen` for single keys only, so a sequence such as "g e" would fire inside a text field.
  const act: HotkeyCallback = (event, hotkey) => ignores(event, hotkey) || run(event, hotkey);
  useHotkeys(pressed, act, {
    enableOnFormTags: ["radio", "input"],
    ignoreEventWhen: (event) => event.defaultPrevented || ignoreEventWhen(event),
    ...others,
    preventDefault: (event, hotkey) => preventDefault === true && !ignores(event, hotkey),
    enabled,
  });
}

/** Returns whether the key goes into a field. */
function isTypedInto({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement && target.type !== "checkbox";
}

/** Returns whether the key belongs to a shortcut of the browser's. */
function isHeld({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
