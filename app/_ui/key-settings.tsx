/** Provides the person's key settings to the code that binds keys and the code that shows them. */
"use client";
import { createContext, useContext } from "react";
import { KEYS_AS_THEY_COME, type KeySettings } from "@/server/domain/people/key-words";

const KeySettingsContext = createContext<KeySettings>(KEYS_AS_THEY_COME);

export const KeySettingsProvider = KeySettingsContext.Provider;
export const useKeySettings = (): KeySettings => useContext(KeySettingsContext);
