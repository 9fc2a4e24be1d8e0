/** Tests which settings are refused, and that the message names the setting and never a secret. */
import { expect, it } from "vitest";
import { checkSettings } from "./check-settings";
import { readSettings } from "./settings";

const check = (given: Record<string, string>) => () => checkSettings(readSettings(given));

const OIDC = {
  STET_OIDC_ISSUER: "https://id.example/realms/a",
  STET_OIDC_CLIENT_ID: "stet",
  STET_OIDC_CLIENT_SECRET: "s",
};

it.each<Record<string, string>>([
  {},
  { STET_PORT: "8080", STET_HOST: "0.0.0.0", STET_URL: "https://desk.example/", STET_TRUST_PROXY: "1" },
  { STET_HOST: "::1", STET_URL: "http://192.0.2.7:8080", STET_LOG_LEVEL: "debug" },
  { STET_SECRET: "q1bTfy0Zr7cM2pX9vKd4sHj6nLg8wEa3uOi5" },
  OIDC,
  { ...OIDC, STET_OIDC_TRUSTED: "https://id.example/realms/a" },
  { STET_BACKUP_FOLDER: "backups", STET_BACKUP_HOURS: "1", STET_BACKUP_KEEP: "9" },
  { STET_HEAD_FILE: "heads.txt", STET_HEAD_COMMAND: "mail -s head keeper@desk.example", STET_HEAD_MINUTES: "1440" },
])("takes %j", (given) => {
  expect(check(given)).not.toThrow();
});

it.each<[Record<string, string>, string]>([
  [{ STET_PORT: "http" }, "STET_PORT"],
  [{ PORT: "0" }, "STET_PORT"],
  [{ STET_PORT: "65536" }, "STET_PORT"],
  [{ STET_PORT: "30 00" }, "STET_PORT"],
  [{ STET_HOST: "http://localhost" }, "STET_HOST"],
  [{ STET_URL: "desk.example" }, "STET_URL"],
  [{ STET_URL: "ftp://desk.example" }, "STET_URL"],
  [{ STET_URL: "https://desk.example/stet" }, "STET_URL"],
  [{ STET_URL: "https://ada:pass@desk.example" }, "STET_URL"],
  [{ STET_URL: "https://" }, "STET_URL"],
  [{ STET_TRUST_PROXY: "yes" }, "STET_TRUST_PROXY"],
  [{ STET_SECRET: "hunter2" }, "STET_SECRET"],
  [{ STET_SECRET: "hunter2hunter2hunter2hunter2hunter2" }, "STET_SECRET"],
  [{ STET_SECRET: " ".repeat(40) }, "STET_SECRET"],
  [{ STET_OIDC_ISSUER: "id.example" }, "STET_OIDC_ISSUER"],
  [{ STET_OIDC_ISSUER: "https://id.example" }, "STET_OIDC_CLIENT_ID"],
  [{ STET_OIDC_TRUSTED: "https://id.example/realms/a" }, "STET_OIDC_TRUSTED"],
  [{ ...OIDC, STET_OIDC_TRUSTED: "1" }, "STET_OIDC_TRUSTED"],
  [{ ...OIDC, STET_OIDC_TRUSTED: "https://id.example/realms/a/" }, "STET_OIDC_TRUSTED"],
  [{ STET_BACKUP_HOURS: "0" }, "STET_BACKUP_HOURS"],
  [{ STET_BACKUP_HOURS: "1.5" }, "STET_BACKUP_HOURS"],
  [{ STET_BACKUP_KEEP: "-1" }, "STET_BACKUP_KEEP"],
  [{ STET_HEAD_MINUTES: "0" }, "STET_HEAD_MINUTES"],
  [{ STET_HEAD_MINUTES: "1441" }, "STET_HEAD_MINUTES"],
  [{ STET_LOG_LEVEL: "loud" }, "STET_LOG_LEVEL"],
])("refuses %j", (given, name) => {
  expect(check(given)).toThrow(name);
  expect(check(given)).not.toThrow("hunter2");
});

it("names all that is wrong at once", () => {
  expect(check({ STET_PORT: "x", STET_URL: "y" })).toThrow(/STET_PORT.*“x”\.\nSTET_URL.*“y”\./u);
});
