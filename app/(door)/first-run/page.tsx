/** The page that the link printed at the first start opens. */
import type { Metadata } from "next";
import { serverApi } from "@/app/_trpc/server";
import { Link } from "@/app/_ui/link";
import { FirstRunForm } from "./first-run-form";

export const metadata: Metadata = { title: "Set up your desk" };

export default async function FirstRunPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = "" } = await searchParams;
  const { api, queryClient } = await serverApi();
  const { open } = await queryClient.fetchQuery(api.desk.firstRun.queryOptions({ token: String(token) }));
  if (open) return <FirstRunForm token={token} />;
  return (
    <div className="grid gap-3">
      <h1 className="text-[17px] font-semibold">This link no longer works</h1>
      <p className="text-soft">
        A link works once, and only the newest one that the server printed. If your desk has an account already, sign
        in.
      </p>
      <Link href="/sign-in" className="font-medium text-pencil underline underline-offset-4">
        Go to the sign-in page
      </Link>
    </div>
  );
}
