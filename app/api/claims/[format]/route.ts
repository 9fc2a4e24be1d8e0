/** Downloads the claims that the list's filter matches, as they stand now. */

import { claimInput, claimParams, loadClaimParams } from "@/app/_params/claim-params";
import { misreadParams } from "@/app/_params/misread";
import { contextOf, fileResponse, refusalResponse } from "@/server/api/handler";
import { Refusal } from "@/server/domain/refusal";
import { DOWNLOADS } from "@/server/usecases/reports/report-files";

export async function GET(request: Request, { params }: { params: Promise<{ format: string }> }): Promise<Response> {
  try {
    const { format } = await params;
    const { searchParams } = new URL(request.url);
    const [misread] = misreadParams(claimParams, searchParams);
    if (misread)
      throw new Refusal(
        "invalid",
        `The filter “${misread[0]}” in this address cannot be read. Choose it in the list again.`,
      );
    const { filter } = claimInput(loadClaimParams(searchParams));
    const context = await contextOf(request.headers);
    if (format === "csv") return await fileResponse(await DOWNLOADS.table.execute(context, { filter }));
    return await fileResponse(await DOWNLOADS.claims.execute(context, { filter, format }));
  } catch (error) {
    return refusalResponse(error);
  }
}
