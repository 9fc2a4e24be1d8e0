/** Refuses invalid settings before anything starts with them. */
import { Refusal } from "../refusal";
import { LOG_LEVELS, SETTINGS, type SettingName, type Settings } from "./settings";

/**
 * The condition on a setting's value, and the words that state it after the setting's name; empty values stand for the
 * default.
 */
type Check = { holds: (value: string) => boolean; says: string };

const FEWEST_SECRET = 32;
/** Fewer distinct characters than this are not random: "aaaa…", "changemechangeme…". */
const FEWEST_DIFFERENT = 10;

const wholeNumber =
  (least: number, most: number) =>
  (value: string): boolean =>
    /^\d{1,5}$/u.test(value) && Number(value) >= least && Number(value) <= most;

const CHECKS: Partial<Record<SettingName, Check>> = {
  STET_HOST: { holds: (value) => /^[\w.:-]+$/u.test(value), says: "a host name or an IP address, such as localhost" },
  STET_PORT: {
    holds: wholeNumber(1, 65_535),
    says: "a port, from 1 to 65535 (PORT counts where STET_PORT is not set)",
  },
  STET_URL: {
    holds: (value) => isWebAddress(value) && /^https?:\/\/[^/?#@]+\/?$/u.test(value),
    says: "the address that people type, such as https://desk.example, without a path",
  },
  STET_TRUST_PROXY: { holds: (value) => /^[01]$/u.test(value), says: "1, or not be set" },
  STET_SECRET: {
    holds: (value) => value.trim().length >= FEWEST_SECRET && new Set(value).size >= FEWEST_DIFFERENT,
    says: `at least ${FEWEST_SECRET} characters that chance chose, as \`openssl rand -base64 32\` prints; or not be set, and Stet makes one`,
  },
  STET_OIDC_ISSUER: { holds: isWebAddress, says: "an address, such as https://login.example/realms/news" },
  STET_BACKUP_HOURS: { holds: wholeNumber(1, 8784), says: "a whole number of hours, from 1 to 8784" },
  STET_BACKUP_KEEP: { holds: wholeNumber(1, 10_000), says: "a whole number, from 1 to 10000" },
  STET_HEAD_MINUTES: { holds: wholeNumber(1, 1440), says: "a whole number of minutes, from 1 to 1440" },
  STET_LOG_LEVEL: {
    holds: (value) => LOG_LEVELS.some((one) => one === value),
    says: `one of ${LOG_LEVELS.join(", ")}`,
  },
};

/** Throws a refusal that names every invalid setting and what it has to be. Secrets are not repeated. */
export function checkSettings(settings: Settings): void {
  const faults = (Object.keys(SETTINGS) as SettingName[]).flatMap((name) => {
    const [value, check] = [settings[name], CHECKS[name]];
    if (!check || value === "" || check.holds(value)) return [];
    return `${name} has to be ${check.says}${name === "STET_SECRET" ? "" : `; it is “${value}”`}.`;
  });
  const { STET_OIDC_ISSUER: issuer, STET_OIDC_CLIENT_ID: id, STET_OIDC_CLIENT_SECRET: secret } = settings;
  if (issuer && !(id && secret))
    faults.push("STET_OIDC_ISSUER needs STET_OIDC_CLIENT_ID and STET_OIDC_CLIENT_SECRET beside it.");
  const { STET_OIDC_TRUSTED: trusted } = settings;
  if (trusted !== "" && trusted !== issuer)
    faults.push(
      `STET_OIDC_TRUSTED has to be the same as STET_OIDC_ISSUER, letter by letter, or not be set; it is “${trusted}”.`,
    );
  if (faults.length > 0) throw new Refusal("invalid", faults.join("\n"));
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//u.test(value) && URL.canParse(value);
}
