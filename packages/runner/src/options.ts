import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseSmtpUrl, type Address } from "@afterword/delivery";
import { parseAddress } from "@afterword/sdk";
import { sqliteFile } from "@afterword/store";
import type { Logger } from "pino";

/** How a runner is set up. */
export interface AfterwordOptions {
  /** `file:./afterword.db`, or `postgres://user:password@host/database`. */
  readonly database: string;
  /** Where respondents and clients reach it, with the path it is mounted under. */
  readonly publicUrl: string;
  /** `smtp://host:port?tls=required|opportunistic|none`. Without it, mail stays in the development mailbox. */
  readonly smtp?: string | undefined;
  /** At least 32 characters; links and edit tokens are derived from it. Development makes one and keeps it. */
  readonly secret?: string | undefined;
  /** `Help desk <desk@example.org>`. */
  readonly mailFrom?: string | undefined;
  /** Default: `development` where publicUrl is this machine's own address, else `production`. */
  readonly mode?: "development" | "production" | undefined;
  /** Real time in milliseconds since 1970; for tests. */
  readonly clock?: (() => number) | undefined;
  /** Where log lines go. Default: JSON lines on standard output, warnings and worse. */
  readonly logger?: Logger | undefined;
}

/** Settings after they were checked. */
export interface Settings {
  readonly database: string;
  readonly publicUrl: string;
  readonly smtp: string | null;
  readonly secret: string;
  readonly mailFrom: Address;
  readonly mode: "development" | "production";
  /** Folder of the development mailbox; null keeps it in memory. */
  readonly mailFolder: string | null;
}

/** Options that can't work, all named at once. */
export class OptionsError extends Error {
  override readonly name = "OptionsError";
  readonly mistakes: readonly string[];
  constructor(mistakes: readonly string[]) {
    super(mistakes.join(" "));
    this.mistakes = mistakes;
  }
}

/** Checks options and fills in what development does by itself. @throws OptionsError */
export function checkOptions(options: AfterwordOptions): Settings {
  const mistakes: string[] = [];
  const url = URL.canParse(options.publicUrl) ? new URL(options.publicUrl) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    mistakes.push(`publicUrl "${options.publicUrl}" is no http or https address.`);
  const mode = options.mode ?? modeFor(options.publicUrl);
  if (mode === "production")
    for (const name of ["secret", "mailFrom", "smtp"] as const)
      if (!options[name]) mistakes.push(`${name} is needed in production.`);
  if (options.secret !== undefined && options.secret.length < 32) mistakes.push("secret has fewer than 32 characters.");
  const mailFrom = readAddress(options.mailFrom ?? "Afterword <afterword@example.org>");
  if (!mailFrom) mistakes.push(`mailFrom "${options.mailFrom ?? ""}" is not "Name <address>" or an address.`);
  if (options.smtp !== undefined) mistakes.push(...smtpMistakes(options.smtp));
  if (sqliteFile(options.database) === null && !/^postgres(?:ql)?:\/\//.test(options.database))
    mistakes.push(`database "${options.database}" is neither file:… nor postgres://….`);
  if (mistakes.length > 0 || !url || !mailFrom) throw new OptionsError(mistakes);
  return {
    database: options.database,
    publicUrl: `${url.origin}${url.pathname.replace(/\/+$/, "")}`,
    smtp: options.smtp ?? null,
    secret: options.secret ?? developmentSecret(options.database),
    mailFrom,
    mode,
    mailFolder: filesBeside(options.database, "mail"),
  };
}

/** Development where the public address is this machine's own, else production. */
export function modeFor(publicUrl: string): Settings["mode"] {
  const host = URL.canParse(publicUrl) ? new URL(publicUrl).hostname : "";
  return ["127.0.0.1", "localhost", "[::1]"].includes(host) ? "development" : "production";
}

function smtpMistakes(url: string): string[] {
  try {
    parseSmtpUrl(url);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

function readAddress(text: string): Address | null {
  const [, name, inner] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  const address = parseAddress(inner ?? text);
  if (address === null || /\p{Cc}/u.test(text)) return null;
  return { address, ...(name === undefined || name === "" ? {} : { name: name.replace(/^"(.*)"$/, "$1") }) };
}

/** A secret that survives restarts, in a file that only its owner can read. */
function developmentSecret(database: string): string {
  const file = filesBeside(database, "secret");
  const fresh = randomBytes(32).toString("base64url");
  if (file === null) return fresh;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${fresh}\n`, { mode: 0o600, flag: "wx" });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return readFileSync(file, "utf8").trim();
    throw new OptionsError([`The folder ${dirname(file)} can't be written: ${(error as Error).message}`]);
  }
}

/** A path beside the database file; beside the program for PostgreSQL; null for a database in memory. */
function filesBeside(database: string, ending: string): string | null {
  const file = sqliteFile(database) ?? "./data/afterword";
  return file === ":memory:" ? null : `${file}.${ending}`;
}
