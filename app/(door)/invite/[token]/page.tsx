/** The page that an invitation link opens. */
import type { Metadata } from "next";
import { serverApi } from "@/app/_trpc/server";
import { InviteForm } from "./invite-form";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { api, queryClient } = await serverApi();
  const invitation = await queryClient.fetchQuery(api.people.invitation.queryOptions({ token }));
  if (invitation) return <InviteForm token={token} role={invitation.role} />;
  return (
    <div className="grid gap-2">
      <h1 className="text-[17px] font-semibold">This invitation no longer works</h1>
      <p className="text-soft">An invitation works once, within seven days. Ask an admin of your desk for a new one.</p>
    </div>
  );
}
