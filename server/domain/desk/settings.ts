/** Every setting that the environment can give, with its default and its effect. */

export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;

export const SETTINGS = {
  STET_DATABASE_URL: {
    default: "file:./data/stet.db",
    does: "Where the desk lives: file:PATH or postgres://NAME@HOST/DATABASE.",
  },
  STET_HOST: {
    default: "localhost",
    does: "The address the server listens on. Use 0.0.0.0 to be reached from other machines.",
  },
  STET_PORT: { default: "3000", does: "The port the server listens on. PORT works too, where STET_PORT is not set." },
  STET_URL: {
    default: "",
    does: "The address people use, when it is not http://HOST:PORT (behind a proxy that ends TLS, for instance).",
  },
  STET_TRUST_PROXY: {
    default: "",
    does: "Set to 1 behind a reverse proxy: the caller's address is then read from X-Forwarded-For.",
  },
  STET_SECRET: {
    default: "",
    does: "Signs session cookies. Made on first start and kept in the database when it is not set.",
  },
  STET_OIDC_ISSUER: { default: "", does: "Switches on sign-in through this OpenID Connect issuer." },
  STET_OIDC_CLIENT_ID: { default: "", does: "The client id at that issuer." },
  STET_OIDC_CLIENT_SECRET: { default: "", does: "The client secret at that issuer." },
  STET_OIDC_TRUSTED: {
    default: "",
    does: "The issuer's address once more, where its e-mail addresses count although it does not say that it verified them.",
  },
  STET_OIDC_NAME: { default: "single sign-on", does: "What the sign-in page calls that issuer." },
  STET_BACKUP_FOLDER: {
    default: "",
    does: "Switches on backups by the server itself, into this folder. A relative path starts at the project's folder.",
  },
  STET_BACKUP_HOURS: { default: "24", does: "How many hours after a backup the server makes the next." },
  STET_BACKUP_KEEP: { default: "14", does: "How many of these backups are kept; older ones are deleted." },
  STET_HEAD_FILE: {
    default: "",
    does: "Switches on writing the head of the history out, to the end of this file. A relative path starts at the project's folder.",
  },
  STET_HEAD_COMMAND: {
    default: "",
    does: "Switches on writing the head of the history out, to this command: it gets the line on its standard input.",
  },
  STET_HEAD_MINUTES: { default: "60", does: "How many minutes lie between two looks at the head of the history." },
  STET_LOG_LEVEL: { default: "info", does: "How much the server logs: debug, info, warn or error." },
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = Record<SettingName, string>;

/**
 * Reads the settings from an environment; a missing or empty one has its default. Hosts commonly set `PORT`, so it is
 * read too.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = (name: string) => environment[name] || (name === "STET_PORT" && environment.PORT);
  const entries = Object.entries(SETTINGS).map(([name, setting]) => [name, given(name) || setting.default]);
  return Object.fromEntries(entries) as Settings;
}

/** Returns the address that people use. */
export function publicAddress(settings: Settings): string {
  return (
    settings.STET_URL.replace(/\/+$/u, "") ||
    `http://${settings.STET_HOST === "0.0.0.0" ? "localhost" : settings.STET_HOST}:${settings.STET_PORT}`
  );
}

/** Returns whether people reach the desk over HTTPS. */
export function isSecure(settings: Settings): boolean {
  return publicAddress(settings).startsWith("https:");
}

/** Returns how much the server logs; the default if the setting is invalid, which a start refuses. */
export function logLevel(settings: Settings): (typeof LOG_LEVELS)[number] {
  return LOG_LEVELS.find((one) => one === settings.STET_LOG_LEVEL) ?? SETTINGS.STET_LOG_LEVEL.default;
}

/** When and where the server backs the desk up automatically. */
export type BackupSchedule = { folder: string; hours: number; keep: number };

/** Returns the backup schedule from the settings; null if it is switched off. */
export function backupSchedule(settings: Settings): BackupSchedule | null {
  if (settings.STET_BACKUP_FOLDER === "") return null;
  return {
    folder: settings.STET_BACKUP_FOLDER,
    hours: Number(settings.STET_BACKUP_HOURS),
    keep: Number(settings.STET_BACKUP_KEEP),
  };
}

/** Where the server writes the history's head, and how often it checks for a new one. */
export type HeadSchedule = { file: string; command: string; minutes: number };

/** Returns the head schedule from the settings; null if it is switched off. */
export function headSchedule(settings: Settings): HeadSchedule | null {
  const { STET_HEAD_FILE: file, STET_HEAD_COMMAND: command } = settings;
  return file || command ? { file, command, minutes: Number(settings.STET_HEAD_MINUTES) } : null;
}
