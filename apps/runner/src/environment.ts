import { isApiKey } from "@afterword/fieldwork";
import { modeFor, optionMistakes, type AfterwordOptions } from "@afterword/runner";
import { findChromium } from "./find-chromium.ts";
import { withSecretFiles } from "./secret-files.ts";
import { readTrustProxy, trustLoopback, type TrustProxy } from "./trust-proxy.ts";

/** What the environment says; everything else has a default. */
export interface Config {
  readonly database: string;
  readonly reportsDatabase: string | undefined;
  readonly smtp: string | undefined;
  readonly mailFrom: string | undefined;
  readonly mailReplyTo: string | undefined;
  readonly bounceDomain: string | undefined;
  readonly senderDomains: readonly string[] | undefined;
  readonly dkimSelectors: readonly string[] | undefined;
  readonly nameServers: readonly string[] | undefined;
  readonly publicUrl: string;
  readonly secret: string | undefined;
  readonly oldSecrets: readonly string[] | undefined;
  readonly port: number;
  readonly mode: "development" | "production";
  readonly apiKey: string | undefined;
  readonly trustProxy: TrustProxy;
  readonly uncertain: "retry" | "hold" | undefined;
  readonly leaseSeconds: number | undefined;
  readonly backOffScale: number | undefined;
  readonly embedOrigins: readonly string[] | undefined;
  readonly webhookHosts: readonly string[] | undefined;
  readonly sessionIdleMinutes: number | undefined;
  readonly passwordWords: readonly string[] | undefined;
  readonly oidc: AfterwordOptions["oidc"];
  readonly chromium: string | undefined;
  readonly chromiumSandbox: boolean;
  /** Path of the project file. */
  readonly project: string;
}

type Name =
  | "AFTERWORD_DATABASE_URL"
  | "AFTERWORD_REPORTS_DATABASE_URL"
  | "AFTERWORD_SMTP_URL"
  | "AFTERWORD_MAIL_FROM"
  | "AFTERWORD_MAIL_REPLY_TO"
  | "AFTERWORD_BOUNCE_DOMAIN"
  | "AFTERWORD_SENDER_DOMAINS"
  | "AFTERWORD_DKIM_SELECTORS"
  | "AFTERWORD_NAME_SERVERS"
  | "AFTERWORD_PUBLIC_URL"
  | "AFTERWORD_SECRET"
  | "AFTERWORD_SECRET_OLD"
  | "AFTERWORD_PORT"
  | "AFTERWORD_MODE"
  | "AFTERWORD_API_KEY"
  | "AFTERWORD_TRUST_PROXY"
  | "AFTERWORD_UNCERTAIN"
  | "AFTERWORD_LEASE_SECONDS"
  | "AFTERWORD_BACKOFF_SCALE"
  | "AFTERWORD_EMBED_ORIGINS"
  | "AFTERWORD_WEBHOOK_HOSTS"
  | "AFTERWORD_SESSION_IDLE_MINUTES"
  | "AFTERWORD_PASSWORD_WORDS"
  | "AFTERWORD_OIDC_ISSUER"
  | "AFTERWORD_OIDC_CLIENT_ID"
  | "AFTERWORD_OIDC_CLIENT_SECRET"
  | "AFTERWORD_OIDC_ACR"
  | "AFTERWORD_OIDC_AMR"
  | "AFTERWORD_CHROMIUM"
  | "AFTERWORD_CHROMIUM_SANDBOX"
  | "AFTERWORD_CONFIG";

/** The variable that an option comes from. */
const variables: { readonly [option: string]: Name } = {
  database: "AFTERWORD_DATABASE_URL",
  reportsDatabase: "AFTERWORD_REPORTS_DATABASE_URL",
  publicUrl: "AFTERWORD_PUBLIC_URL",
  smtp: "AFTERWORD_SMTP_URL",
  secret: "AFTERWORD_SECRET",
  oldSecrets: "AFTERWORD_SECRET_OLD",
  mailFrom: "AFTERWORD_MAIL_FROM",
  mailReplyTo: "AFTERWORD_MAIL_REPLY_TO",
  bounceDomain: "AFTERWORD_BOUNCE_DOMAIN",
  senderDomains: "AFTERWORD_SENDER_DOMAINS",
  dkimSelectors: "AFTERWORD_DKIM_SELECTORS",
  nameServers: "AFTERWORD_NAME_SERVERS",
  uncertain: "AFTERWORD_UNCERTAIN",
  leaseSeconds: "AFTERWORD_LEASE_SECONDS",
  backOffScale: "AFTERWORD_BACKOFF_SCALE",
  embedOrigins: "AFTERWORD_EMBED_ORIGINS",
  webhookHosts: "AFTERWORD_WEBHOOK_HOSTS",
  sessionIdleMinutes: "AFTERWORD_SESSION_IDLE_MINUTES",
  passwordWords: "AFTERWORD_PASSWORD_WORDS",
  oidc: "AFTERWORD_OIDC_ISSUER",
  chromium: "AFTERWORD_CHROMIUM",
};

/** Looks at every variable and collects what is wrong with them. */
export function checkEnvironment(from: Readonly<Record<string, string | undefined>>): {
  values: Config;
  mistakes: string[];
} {
  const { environment, mistakes } = withSecretFiles(from);
  const get = (name: Name): string | undefined => environment[name]?.trim() || undefined;
  // What is no number is told by the option that it is for.
  const number = (name: Name): number | undefined => (get(name) === undefined ? undefined : Number(get(name)));
  const list = (name: Name): string[] | undefined =>
    get(name)
      ?.split(/[\s,]+/)
      .filter(Boolean);
  const port = get("AFTERWORD_PORT") ?? "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    mistakes.push(`AFTERWORD_PORT "${port}" is no port from 1 to 65535.`);
  const publicUrl = get("AFTERWORD_PUBLIC_URL");
  const given = get("AFTERWORD_MODE");
  if (given !== undefined && given !== "development" && given !== "production")
    mistakes.push(`AFTERWORD_MODE "${given}" is neither development nor production.`);
  const mode = given ?? modeFor(publicUrl ?? "http://127.0.0.1");
  const needed = ["AFTERWORD_PUBLIC_URL", "AFTERWORD_SECRET", "AFTERWORD_MAIL_FROM", "AFTERWORD_SMTP_URL"] as const;
  for (const name of mode === "production" ? needed : [])
    if (get(name) === undefined) mistakes.push(`${name} is needed in production.`);
  const apiKey = get("AFTERWORD_API_KEY");
  if (apiKey !== undefined && !isApiKey(apiKey))
    mistakes.push("AFTERWORD_API_KEY is no API key: it reads aw_<test|live>_<id>_<secret of 43 characters>.");
  const proxy = get("AFTERWORD_TRUST_PROXY");
  const trustProxy = proxy === undefined ? trustLoopback : readTrustProxy(proxy);
  if (trustProxy === null)
    mistakes.push(
      `AFTERWORD_TRUST_PROXY "${String(proxy)}" is neither a number of proxies nor a list of their addresses.`,
    );
  const oidc = {
    issuer: get("AFTERWORD_OIDC_ISSUER") ?? "",
    clientId: get("AFTERWORD_OIDC_CLIENT_ID") ?? "",
    clientSecret: get("AFTERWORD_OIDC_CLIENT_SECRET") ?? "",
  };
  const chromium = get("AFTERWORD_CHROMIUM");
  const sandbox = get("AFTERWORD_CHROMIUM_SANDBOX") ?? "on";
  if (sandbox !== "on" && sandbox !== "off")
    mistakes.push(`AFTERWORD_CHROMIUM_SANDBOX "${sandbox}" is neither on nor off.`);
  const values: Config = {
    database: get("AFTERWORD_DATABASE_URL") ?? "file:./data/afterword.db",
    reportsDatabase: get("AFTERWORD_REPORTS_DATABASE_URL"),
    smtp: get("AFTERWORD_SMTP_URL"),
    mailFrom: get("AFTERWORD_MAIL_FROM"),
    mailReplyTo: get("AFTERWORD_MAIL_REPLY_TO"),
    bounceDomain: get("AFTERWORD_BOUNCE_DOMAIN"),
    senderDomains: list("AFTERWORD_SENDER_DOMAINS"),
    dkimSelectors: list("AFTERWORD_DKIM_SELECTORS"),
    nameServers: list("AFTERWORD_NAME_SERVERS"),
    publicUrl: publicUrl ?? `http://127.0.0.1:${port}`,
    secret: get("AFTERWORD_SECRET"),
    oldSecrets: list("AFTERWORD_SECRET_OLD"),
    port: Number(port),
    mode: mode === "production" ? "production" : "development",
    apiKey,
    trustProxy: trustProxy ?? trustLoopback,
    uncertain: get("AFTERWORD_UNCERTAIN") as Config["uncertain"],
    leaseSeconds: number("AFTERWORD_LEASE_SECONDS"),
    backOffScale: number("AFTERWORD_BACKOFF_SCALE"),
    passwordWords: list("AFTERWORD_PASSWORD_WORDS"),
    embedOrigins: list("AFTERWORD_EMBED_ORIGINS"),
    webhookHosts: list("AFTERWORD_WEBHOOK_HOSTS"),
    oidc: Object.values(oidc).some((text) => text !== "")
      ? { ...oidc, acr: list("AFTERWORD_OIDC_ACR"), amr: list("AFTERWORD_OIDC_AMR") }
      : undefined,
    sessionIdleMinutes: number("AFTERWORD_SESSION_IDLE_MINUTES"),
    chromium: chromium === "none" ? undefined : (chromium ?? findChromium(environment["PATH"])),
    chromiumSandbox: sandbox !== "off",
    project: get("AFTERWORD_CONFIG") ?? "afterword.config.ts",
  };
  const others = optionMistakes(values)
    // What is missing in production has been said.
    .filter(({ message }) => !message.includes("needed in production"))
    .map(({ option, message }) => `${variables[option] ?? option} ${message}`);
  return { values, mistakes: [...mistakes, ...others] };
}
