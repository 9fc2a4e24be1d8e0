/** A link to another screen. Its page is not fetched for being in sight: what one reads has dozens of them. */
import NextLink from "next/link";
import type { ComponentProps } from "react";

export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
