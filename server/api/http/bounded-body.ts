/**
 * Reads a request's body with a size limit that applies while it streams, so that a huge body never fills the memory.
 */
import { Refusal } from "@/server/domain/refusal";

/**
 * Returns the body's bytes. Stops reading and refuses with this sentence as soon as more than `most` bytes have
 * arrived.
 */
export async function readBounded(request: Request, most: number, why: string): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw new Refusal("too large", why);
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw new Refusal("too large", why);
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  chunks.reduce((at, chunk) => {
    whole.set(chunk, at);
    return at + chunk.byteLength;
  }, 0);
  return whole;
}

/** Returns the same request with its body read and limited. */
export async function boundedRequest(request: Request, most: number): Promise<Request> {
  if (request.method === "GET" || request.method === "HEAD") return request;
  const body = await readBounded(request, most, `This request is larger than ${Math.floor(most / 1024)} KB.`);
  return new Request(request.url, { method: request.method, headers: request.headers, body });
}
