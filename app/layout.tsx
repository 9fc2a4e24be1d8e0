/** The document around every page: fonts, theme, and the providers that screens share. */
import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@/app/look.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { ApiProvider } from "@/app/_trpc/provider";
import { Toasts } from "@/app/_ui/toasts/toasts";

export const metadata: Metadata = {
  title: { default: "Stet", template: "%s · Stet" },
  description: "A workbench for tracking claims and statements in the news.",
  robots: { index: false, follow: false },
};
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#161615" },
  ],
};

/** The two fonts that every screen needs first; without this, browsers request them only after layout. */
const FIRST_FONTS = [
  new URL("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url),
  new URL("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2", import.meta.url),
];

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get("stet-theme")?.value;
  for (const font of FIRST_FONTS) preload(font.pathname, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang="en" {...(theme === "light" || theme === "dark" ? { "data-theme": theme } : {})}>
      <body>
        <NuqsAdapter>
          <ApiProvider>
            <Toasts>{children}</Toasts>
          </ApiProvider>
        </NuqsAdapter>
      </body>
    </html>
  );
}
