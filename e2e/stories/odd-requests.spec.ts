/** Requests that no page sends: whatever a stranger sends is refused or answered, and never causes a server error. */
import { statusOfRaw } from "@/e2e/desk/raw-request";
import { expect, test } from "@/e2e/fixtures";

const LONG = "a".repeat(6000);
const FORM = "Content-Type: application/x-www-form-urlencoded";
const JSON_TYPE = "Content-Type: application/json";
const cookie = (value: string) => `Cookie: ${value}`;

/** Request line and further lines, an optional body, and the status; "below 500" if nothing else matters. */
const REQUESTS: [string, string[], number | "below 500", string?][] = [
  ["the server itself", ["OPTIONS * HTTP/1.1"], 400],
  ["a whole address", ["GET http://elsewhere.example/sign-in HTTP/1.1"], 400],
  ["a whole address of the API", ["GET http://elsewhere.example/api/health HTTP/1.1"], 400],
  ["two slashes", ["GET //elsewhere.example/ HTTP/1.1"], 400],
  ["a backslash", ["GET /\\elsewhere.example/ HTTP/1.1"], 400],
  ["another protocol", ["GET /sign-in HTTP/1.1", "Upgrade: websocket", "Connection: Upgrade"], 400],
  ["another method", ["TRACE /api/auth/session HTTP/1.1"], 405],
  ["a method for a download", ["TRACE /api/claims/csv HTTP/1.1"], 405],
  ["a method that no server has", ["LINK /api/claims/csv HTTP/1.1"], 405],
  ["a page to be put", ["PUT /sign-in HTTP/1.1"], 405],
  ["a host that is none", ["GET /api/auth/session HTTP/1.1", "Host: [::"], "below 500"],
  ["a forwarded host that is none", ["GET /api/auth/signin HTTP/1.1", "X-Forwarded-Host: a b"], "below 500"],
  ["a path that cannot be decoded", ["GET /claims/%E0%A4%A HTTP/1.1"], 400],
  ["a byte that is no text", ["GET /reports/%ff HTTP/1.1"], 400],
  ["a format that cannot be decoded", ["GET /api/claims/% HTTP/1.1"], 400],
  ["a procedure that cannot be decoded", ["GET /api/trpc/% HTTP/1.1"], 400],
  ["an endpoint that cannot be decoded", ["GET /api/auth/% HTTP/1.1"], 400],
  ["a query that cannot be decoded", ["GET /sign-in?from=% HTTP/1.1"], "below 500"],
  ["a NUL", ["GET /invite/%00 HTTP/1.1"], "below 500"],
  ["a page of the framework's own", ["GET /_global-error HTTP/1.1"], 404],
  ["a long invitation", [`GET /invite/${LONG} HTTP/1.1`], 200],
  ["a short invitation", ["GET /invite/a HTTP/1.1"], 200],
  ["a long link of the first run", [`GET /first-run?token=${LONG} HTTP/1.1`], 200],
  ["two links of the first run", ["GET /first-run?token=a&token=b HTTP/1.1"], 200],
  ["a long token", [`GET /api/trpc/people.invitation?input={"token":"${LONG}"} HTTP/1.1`], "below 500"],
  ["a token with NULs", ['GET /api/trpc/people.invitation?input={"token":"%00%00"} HTTP/1.1'], "below 500"],
  ["input that is no JSON", ["GET /api/trpc/claims.list?input={ HTTP/1.1"], 400],
  ["a name that every object has", ["GET /api/trpc/__proto__ HTTP/1.1"], 404],
  ["a change that is no JSON", ["POST /api/trpc/people.accept HTTP/1.1", JSON_TYPE], 400, "{"],
  ["a change of nothing", ["POST /api/trpc/people.accept HTTP/1.1", JSON_TYPE], 400, "null"],
  [
    "a chunk that is none",
    ["POST /api/trpc/people.accept HTTP/1.1", JSON_TYPE, "Transfer-Encoding: chunked", "", "ZZ"],
    400,
  ],
  ["an address to go on to that is none", ["GET /api/auth/csrf?callbackUrl=http:// HTTP/1.1"], 400],
  ["one with a script", ["GET /api/auth/csrf?callbackUrl=javascript:alert(1) HTTP/1.1"], 400],
  ["one that is long", [`GET /api/auth/session?callbackUrl=${LONG} HTTP/1.1`], 400],
  ["one in a form", ["POST /api/auth/signout HTTP/1.1", FORM], "below 500", "callbackUrl=%25%25&csrfToken=x"],
  ["one in a cookie", ["GET /api/auth/session HTTP/1.1", cookie("next-auth.callback-url=http://[")], 400],
  ["a session that is none", ["GET /api/auth/session HTTP/1.1", cookie("next-auth.session-token=a.b.c.d.e")], 200],
  [
    "a session that cannot be decoded",
    ["GET /api/trpc/claims.list HTTP/1.1", cookie("next-auth.session-token=%")],
    401,
  ],
  ["a session in many parts", ["GET /api/auth/session HTTP/1.1", cookie("next-auth.session-token.x=b")], 200],
  ["a token against forgery that is none", ["GET /api/auth/csrf HTTP/1.1", cookie("next-auth.csrf-token=%7Cx")], 200],
  ["a device that is none", ["GET /api/auth/session HTTP/1.1", cookie("stet.device=%.%")], 200],
  ["cookies that are none", ["GET /claims HTTP/1.1", cookie(";;;==;=a;__proto__=b")], "below 500"],
  ["a bearer that is none", ["GET /api/trpc/claims.list HTTP/1.1", "Authorization: Bearer %E0%A4%A"], 401],
  ["next-auth's own log", ["POST /api/auth/_log HTTP/1.1", JSON_TYPE], 404, '{"level":"error"}'],
  ["a callback that no provider has", ["GET /api/auth/callback/credentials HTTP/1.1"], 404],
  ["an endpoint that there is not", ["GET /api/auth/a/b/c HTTP/1.1"], 404],
  ["a sign-in that is no form", ["POST /api/auth/callback/credentials HTTP/1.1", JSON_TYPE], 400, "{"],
  ["a server action", ["POST /sign-in HTTP/1.1", "Next-Action: abc", "Content-Type: text/plain"], 303, "[]"],
  ["a form that its script had not taken", ["POST /sign-in HTTP/1.1", FORM], 303, "passphrase=x"],
  ["a router's state that is none", ["GET /sign-in HTTP/1.1", "RSC: 1", "Next-Router-State-Tree: %%%"], "below 500"],
  [
    "headers of the framework's own",
    ["GET /sign-in HTTP/1.1", "x-invoke-status: 500", "x-invoke-error: {"],
    "below 500",
  ],
  ["languages that are none", ["GET /sign-in HTTP/1.1", "Accept: ;;q=,", "Accept-Language: ;;;"], "below 500"],
];

for (const [what, lines, status, body] of REQUESTS) {
  test(`${what} is no fault`, async ({ desk }) => {
    const answered = await statusOfRaw(desk.url, lines, body);
    if (status === "below 500") expect(answered).toBeLessThan(500);
    else expect(answered).toBe(status);
  });
}

test("none of them is called unexpected in the log", async ({ desk }) => {
  const before = desk.printed().length;
  for (const [, lines, , body] of REQUESTS) await statusOfRaw(desk.url, lines, body);
  expect(desk.printed().slice(before)).not.toMatch(/unexpected error|signing in|⨯/u);
});
