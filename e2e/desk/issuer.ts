/**
 * A local OpenID Connect issuer for single sign-on in stories: discovery, the code flow with PKCE, and a signed ID
 * token. It signs every visitor in, at once and without a page, as the person it was last given.
 */
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { freePort } from "./running-desk";

type Claims = { sub: string; email?: string; email_verified?: boolean };

export type Issuer = { url: string; is: (claims: Claims) => void; stop: () => Promise<void> };

type Asked = { nonce: string; challenge: string; claims: Claims };

/** Starts an issuer that has `stet` as a client. */
export async function startIssuer(): Promise<Issuer> {
  const url = `http://localhost:${await freePort()}`;
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const asked = new Map<string, Asked>();
  let person: Claims = { sub: "nobody" };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

  const tokenFor = ({ nonce, claims }: Asked): string => {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: url, aud: "stet", iat: now, exp: now + 60, nonce, ...claims };
    const words = `${part({ alg: "RS256", kid: "one", typ: "JWT" })}.${part(payload)}`;
    return `${words}.${sign("RSA-SHA256", Buffer.from(words), privateKey).toString("base64url")}`;
  };
  const authorize = (query: URLSearchParams): string => {
    const [code, back] = [randomUUID(), new URL(query.get("redirect_uri") ?? "")];
    asked.set(code, { nonce: query.get("nonce") ?? "", challenge: query.get("code_challenge") ?? "", claims: person });
    for (const [name, value] of Object.entries({ code, state: query.get("state") ?? "" }))
      back.searchParams.set(name, value);
    return back.href;
  };
  const exchange = async (request: IncomingMessage): Promise<object | null> => {
    const form = new URLSearchParams(await text(request));
    const known = asked.get(form.get("code") ?? "");
    asked.delete(form.get("code") ?? "");
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!known || known.challenge !== proof) return null;
    return { access_token: "unused", token_type: "Bearer", expires_in: 60, id_token: tokenFor(known) };
  };
  const endpoints: Record<
    string,
    (request: IncomingMessage, query: URLSearchParams) => Promise<object | string | null> | object | string
  > = {
    "/.well-known/openid-configuration": () => ({
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    }),
    "/keys": () => ({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }] }),
    "/authorize": (_, query) => authorize(query),
    "/token": (request) => exchange(request),
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", url);
    const answer = (await endpoints[pathname]?.(request, searchParams)) ?? null;
    if (typeof answer === "string") response.writeHead(302, { location: answer }).end();
    else response.writeHead(answer ? 200 : 400, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  server.listen(Number(new URL(url).port), "localhost");
  await once(server, "listening");
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  const is = (claims: Claims) => {
    person = claims;
  };
  return { url, is, stop };
}
