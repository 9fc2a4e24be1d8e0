/** next-auth's endpoints. */
import { NextRequest } from "next/server";
import { boundedRequest } from "../../../../server/api/bounded-body";
import { refusalResponse } from "../../../../server/api/handler";
import { isOwnOrigin } from "../../../../server/auth/caller";
import { handleAuth } from "../../../../server/auth/handler";
import { Refusal } from "../../../../server/domain/refusal";

const MOST_BYTES = 16 * 1024;

type Params = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, context: Params): Promise<Response> {
  try {
    return await handleAuth(request, context);
  } catch (error) {
    return refusalResponse(error);
  }
}

export async function POST(request: NextRequest, context: Params): Promise<Response> {
  try {
    if (!isOwnOrigin(request.headers))
      throw new Refusal("not allowed", "Sign-ins are accepted only from Stet's own pages.");
    return await handleAuth(new NextRequest(await boundedRequest(request, MOST_BYTES)), context);
  } catch (error) {
    return refusalResponse(error);
  }
}
