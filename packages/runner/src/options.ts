import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { dirname, join } from "node:path";
import { domainOf } from "@afterword/fieldwork";
import { parseSmtpUrl, plainHost, type Address, type Resolve } from "@afterword/delivery";
import { parseAddress } from "@afterword/sdk";
import { sqliteFile } from "@afterword/store";
import type { Logger } from "pino";

/** How a runner is set up. */
export interface AfterwordOptions {
  /** `file:./afterword.db`, or `postgres://user:password@host/database`. */
  readonly database: string;
  /** Where figures, lists of answers and exports are read, if not there: a role that can only read, or a replica. */
  readonly reportsDatabase?: string | undefined;
  /** Where respondents and clients reach it, with the path it is mounted under. */
  readonly publicUrl: string;
  /** `smtp://host:port?tls=required|opportunistic|none&connections=5&rate=100`. Without it, mail stays in the development mailbox. */
  readonly smtp?: string | undefined;
  /** At least 32 characters; links and edit tokens are derived from it. Development makes one and keeps it. */
  readonly secret?: string | undefined;
  /**
   * The secrets before this one, newest first: links, codes, opt-outs and what else was made with them hold as long as they
   * are told. Default: none.
   */
  readonly oldSecrets?: readonly string[] | undefined;
  /** `Help desk <desk@example.org>`. */
  readonly mailFrom?: string | undefined;
  /** The desk's mailbox, where replies to mails are read: `Help desk <help@example.org>`. Default: `mailFrom`. */
  readonly mailReplyTo?: string | undefined;
  /**
   * Domains that units may have senders in, besides those of `mailFrom` and `mailReplyTo`: `["hr.example.org"]`. A mail server
   * has to be let send for them. Default: none.
   */
  readonly senderDomains?: readonly string[] | undefined;
  /** The selectors that the mail server signs with (DKIM), which is looked at whether their keys are there. Default: none. */
  readonly dkimSelectors?: readonly string[] | undefined;
  /** The name servers that are asked about senders' domains: `["127.0.0.1:5353"]`. Default: the system's own; for tests. */
  readonly nameServers?: readonly string[] | undefined;
  /**
   * A domain whose mail comes back to Afterword: mails leave with an envelope sender of their own there, `b+…@<domain>`.
   * Without it bounces go to `mailFrom`.
   */
  readonly bounceDomain?: string | undefined;
  /**
   * What becomes of a mail whose text the server had when its reply was lost: `retry` sends it once more, with the same
   * Message-ID and link; `hold` keeps it for an administrator. Default `retry`.
   */
  readonly uncertain?: "retry" | "hold" | undefined;
  /** How long a worker holds a mail without a sign of life, in seconds from 1 to 3,600. Default 60. */
  readonly leaseSeconds?: number | undefined;
  /** Shortens the waits before mails are tried again, and those after a mail server was out of use. Default 1. */
  readonly backOffScale?: number | undefined;
  /** After how many minutes without a sign of them members sign in anew, from 30 to 480. Default 60. */
  readonly sessionIdleMinutes?: number | undefined;
  /** Words of the organisation that no member's password holds, such as its name: `["unicorn", "Palais"]`. Default: none. */
  readonly passwordWords?: readonly string[] | undefined;
  /** A provider of OpenID Connect by which members sign in as well; it returns to `<publicUrl>/signin/elsewhere/done`. */
  readonly oidc?: OidcSettings | undefined;
  /**
   * Sites that may frame the pages on which somebody answers, and whose own pages may ask there, such as
   * `https://intranet.example.org`. Default: none.
   */
  readonly embedOrigins?: readonly string[] | undefined;
  /**
   * Hosts of webhooks that may be inside, where addresses are not public, and need no `https`: `["desk.intranet", "10.2.0.7"]`.
   * Default: none.
   */
  readonly webhookHosts?: readonly string[] | undefined;
  /** How the hosts of webhooks are looked up: all addresses of a name. Default: as the system does; for tests. */
  readonly resolveHost?: Resolve | undefined;
  /** The folder that the administrators' web application was built into; it is served at `/console`. Default: none. */
  readonly console?: string | undefined;
  /** The path of Chromium, which makes PDFs of results at the console. Default: none, and no PDFs. */
  readonly chromium?: string | undefined;
  /** Whether Chromium keeps its sandbox; as root it can't, and makes no PDFs then. Default: true. */
  readonly chromiumSandbox?: boolean | undefined;
  /** Default: `development` where publicUrl is this machine's own address, else `production`. */
  readonly mode?: "development" | "production" | undefined;
  /** Real time in milliseconds since 1970; for tests. */
  readonly clock?: (() => number) | undefined;
  /** Where log lines go. Default: JSON lines on standard output, warnings and worse. */
  readonly logger?: Logger | undefined;
}

/** A provider of OpenID Connect, and as whom it knows this runner. */
export interface OidcSettings {
  /** `https://id.example.org`; without encryption only on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /**
   * How strongly somebody has to be identified there: the provider is asked for one of these classes (`acr`), and has to say one of
   * them. Default: any.
   */
  readonly acr?: readonly string[] | undefined;
  /** By which means: what the provider says (`amr`) has to have each of these, such as `mfa`. Default: any. */
  readonly amr?: readonly string[] | undefined;
}

/** Settings after they were checked. */
export interface Settings {
  readonly database: string;
  readonly reportsDatabase: string | null;
  readonly publicUrl: string;
  readonly smtp: string | null;
  readonly secret: string;
  readonly oldSecrets: readonly string[];
  readonly mailFrom: Address;
  readonly mailReplyTo: Address | null;
  readonly bounceDomain: string | null;
  /** The domains that mails may be from, in lower case. */
  readonly senderDomains: readonly string[];
  readonly dkimSelectors: readonly string[];
  readonly nameServers: readonly string[];
  readonly mode: "development" | "production";
  readonly uncertain: "retry" | "hold";
  readonly leaseMs: number;
  readonly backOffScale: number;
  readonly embedOrigins: readonly string[];
  readonly webhookHosts: readonly string[];
  readonly sessionIdleMs: number;
  readonly passwordWords: readonly string[];
  readonly oidc: OidcSettings | null;
  /** The path of Chromium; null where there is none. */
  readonly chromium: string | null;
  readonly chromiumSandbox: boolean;
  /** Folder of the built console; null serves none. */
  readonly console: string | null;
  /** Folder of the development mailbox; null keeps it in memory. */
  readonly mailFolder: string | null;
}

/** An option that can't work, and why. */
export interface OptionMistake {
  readonly option: keyof AfterwordOptions;
  readonly message: string;
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

/** Everything that is wrong with options. */
export function optionMistakes(options: AfterwordOptions): OptionMistake[] {
  const mistakes: OptionMistake[] = [];
  const wrong = (option: keyof AfterwordOptions, message: string) => mistakes.push({ option, message });
  if (!isAddress(options.publicUrl)) wrong("publicUrl", "is no http or https address with a plain path.");
  if ((options.mode ?? modeFor(options.publicUrl)) === "production")
    for (const name of ["secret", "mailFrom", "smtp"] as const)
      if (!options[name]) wrong(name, "is needed in production.");
  if (options.secret !== undefined && options.secret.length < leastSecret)
    wrong("secret", `has fewer than ${String(leastSecret)} characters.`);
  for (const old of options.oldSecrets ?? [])
    if (old.length < leastSecret || old === options.secret)
      wrong(
        "oldSecrets",
        old === options.secret
          ? "has the secret that is used now."
          : `has one of under ${String(leastSecret)} characters.`,
      );
  for (const name of ["mailFrom", "mailReplyTo"] as const)
    if (options[name] !== undefined && !readAddress(options[name]))
      wrong(name, 'is not "Name <address>" or an address.');
  const smtp = options.smtp === undefined ? null : smtpMistake(options.smtp);
  if (smtp !== null) wrong("smtp", `can't be used: ${smtp}`);
  if (options.bounceDomain !== undefined && !isDomain(options.bounceDomain))
    wrong("bounceDomain", "is no domain, such as bounces.example.org.");
  for (const domain of options.senderDomains ?? [])
    if (!isDomain(domain)) wrong("senderDomains", `has "${domain}", which is no domain such as hr.example.org.`);
  for (const selector of options.dkimSelectors ?? [])
    if (!/^[a-z0-9][a-z0-9._-]{0,62}$/i.test(selector))
      wrong("dkimSelectors", `has "${selector}", which is no selector such as desk-2026.`);
  for (const server of options.nameServers ?? [])
    if (isIP(server.replace(/^\[?(.+?)\]?(?::\d+)?$/, "$1")) === 0)
      wrong("nameServers", `has "${server}", which is no address such as 127.0.0.1:53.`);
  if (!["retry", "hold"].includes(options.uncertain ?? "retry")) wrong("uncertain", "is neither retry nor hold.");
  if (!isWithin(options.leaseSeconds ?? 60, 1, 3_600)) wrong("leaseSeconds", "is no number from 1 to 3600.");
  if (!isWithin(options.backOffScale ?? 1, 0.0001, 10)) wrong("backOffScale", "is no number from 0.0001 to 10.");
  if (!isWithin(options.sessionIdleMinutes ?? 60, 30, 480)) wrong("sessionIdleMinutes", "is no number from 30 to 480.");
  for (const word of options.passwordWords ?? [])
    if (word.length < 3) wrong("passwordWords", `has "${word}", which is no word of three characters or more.`);
  if (options.oidc !== undefined && !isOidc(options.oidc))
    wrong("oidc", "needs an https issuer, such as https://id.example.org, a client id and a client secret.");
  for (const origin of options.embedOrigins ?? [])
    if (!isOrigin(origin))
      wrong("embedOrigins", `has "${origin}", which is no origin such as https://intranet.example.org.`);
  for (const host of options.webhookHosts ?? [])
    if (plainHost(host) === null) wrong("webhookHosts", `has "${host}", which is no host such as desk.intranet.`);
  if (options.console !== undefined && !existsSync(join(options.console, "index.html")))
    wrong("console", "is no folder with the built console.");
  if (options.chromium !== undefined && !existsSync(options.chromium)) wrong("chromium", "names no file.");
  if (sqliteFile(options.database) === null && !isPostgres(options.database))
    wrong("database", "is neither file:… nor postgres://….");
  if (options.reportsDatabase !== undefined && !isPostgres(options.reportsDatabase))
    wrong("reportsDatabase", "is not postgres://….");
  else if (options.reportsDatabase !== undefined && !isPostgres(options.database))
    wrong("reportsDatabase", "is for PostgreSQL only: a SQLite file is read by the process that has it.");
  return mistakes;
}

function isOidc({ issuer, clientId, clientSecret }: OidcSettings): boolean {
  if (clientId === "" || clientSecret === "" || !URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === "https:" || (protocol === "http:" && isThisMachine(hostname));
}

const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//.test(url);

/** A domain that mail can be sent to. */
const isDomain = (text: string): boolean =>
  !text.includes("@") && text.length <= 180 && parseAddress(`b@${text}`) !== null;
/** A scheme, a host and perhaps a port, as browsers write them: no path, no name or password, and no `*`. */
const isOrigin = (text: string): boolean =>
  /^https?:\/\/[\w.:[\]-]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
/** Also false for what is no number. */
const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;
const leastSecret = 32;
const isAddress = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && /^[\w\-.~/]*$/.test(new URL(url).pathname);

/** Checks options and fills in what development does by itself. @throws OptionsError */
export function checkOptions(options: AfterwordOptions): Settings {
  const mistakes = optionMistakes(options);
  const mailFrom = readAddress(options.mailFrom ?? "Afterword <afterword@example.org>");
  if (mistakes.length > 0 || !mailFrom)
    throw new OptionsError(mistakes.map(({ option, message }) => `${option} ${message}`));
  const url = new URL(options.publicUrl);
  const mailReplyTo = options.mailReplyTo === undefined ? null : readAddress(options.mailReplyTo);
  return {
    database: options.database,
    reportsDatabase: options.reportsDatabase ?? null,
    publicUrl: `${url.origin}${url.pathname.replace(/\/+$/, "")}`,
    smtp: options.smtp ?? null,
    secret: options.secret ?? developmentSecret(options.database),
    oldSecrets: [...new Set(options.oldSecrets)],
    mailFrom,
    mailReplyTo,
    dkimSelectors: options.dkimSelectors ?? [],
    nameServers: options.nameServers ?? [],
    senderDomains: [
      ...new Set([
        ...[mailFrom, mailReplyTo].flatMap((one) => (one === null ? [] : [domainOf(one.address)])),
        ...(options.senderDomains ?? []).map((domain) => domain.toLowerCase()),
      ]),
    ],
    bounceDomain: options.bounceDomain?.toLowerCase() ?? null,
    mode: options.mode ?? modeFor(options.publicUrl),
    uncertain: options.uncertain ?? "retry",
    leaseMs: 1_000 * (options.leaseSeconds ?? 60),
    backOffScale: options.backOffScale ?? 1,
    embedOrigins: [...new Set(options.embedOrigins)],
    webhookHosts: (options.webhookHosts ?? []).flatMap((host) => plainHost(host) ?? []),
    passwordWords: options.passwordWords ?? [],
    oidc: options.oidc ?? null,
    console: options.console ?? null,
    chromium: options.chromium ?? null,
    chromiumSandbox: options.chromiumSandbox ?? true,
    sessionIdleMs: 60_000 * (options.sessionIdleMinutes ?? 60),
    mailFolder: filesBeside(options.database, "mail"),
  };
}

/** Development where the public address is this machine's own, else production. */
export function modeFor(publicUrl: string): Settings["mode"] {
  if (!isAddress(publicUrl)) return "development";
  return isThisMachine(new URL(publicUrl).hostname) ? "development" : "production";
}

/** Whether a name is this machine's own, whoever is asked. */
export const isThisMachine = (hostname: string): boolean => ["127.0.0.1", "localhost", "[::1]"].includes(hostname);

function smtpMistake(url: string): string | null {
  try {
    parseSmtpUrl(url);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function readAddress(text: string): Address | null {
  const [, name, inner] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  const address = parseAddress(inner ?? text);
  if (address === null || /\p{Cc}/u.test(text)) return null;
  return { address, ...(name === undefined || name === "" ? {} : { name: name.replace(/^"(.*)"$/, "$1") }) };
}

/** A secret that survives restarts, in a file that only its owner can read; written whole or not at all. */
function developmentSecret(database: string): string {
  const file = filesBeside(database, "secret");
  const fresh = randomBytes(32).toString("base64url");
  if (file === null) return fresh;
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) writeWhole(file, `${fresh}\n`);
    const secret = readFileSync(file, "utf8").trim();
    if (secret.length >= leastSecret) return secret;
  } catch (error) {
    throw new OptionsError([`The secret beside the database can't be kept in ${file}: ${(error as Error).message}.`]);
  }
  throw new OptionsError([`${file} holds no secret. Remove it, and a new one is made.`]);
}

/** The first of several processes wins; the others read what it wrote. */
function writeWhole(file: string, text: string): void {
  const part = `${file}.${randomBytes(4).toString("hex")}`;
  writeFileSync(part, text, { mode: 0o600, flag: "wx" });
  try {
    linkSync(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(part);
  }
}

/** A path beside the database file; in `./data`, by the database's name, for PostgreSQL; null for one in memory. */
function filesBeside(database: string, ending: string): string | null {
  const file = sqliteFile(database) ?? `./data/${new URL(database).pathname.replace(/[^\w-]/g, "") || "afterword"}`;
  return file === ":memory:" ? null : `${file}.${ending}`;
}
