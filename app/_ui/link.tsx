/** A link to another screen. It is not prefetched when it becomes visible: a screen contains dozens of links. */
import NextLink from "next/link";
import type { ComponentProps } from "react";

export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
