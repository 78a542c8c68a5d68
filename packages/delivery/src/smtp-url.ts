/** How much a server, and each recipient's domain, gets from one process. */
export type RelayLimits = {
  /** Mails at once, each on a connection of its own. */
  readonly connections: number;
  /** Mails in a second. */
  readonly rate: number;
  /** The same for each recipient's domain. */
  readonly domainConnections: number;
  readonly domainRate: number;
};

/** Where mail is handed over. The options are explained at {@link parseSmtpUrl}. */
export type SmtpServer = {
  host: string;
  port: number;
  tls: "required" | "opportunistic" | "none" | "implicit";
  auth?: { user: string; pass: string };
  limits: RelayLimits;
  /** Silence after which a conversation is given up. */
  timeoutMs: number;
};

/** The number options: least, most, and what is taken unless told. */
const numbers = {
  connections: { least: 1, most: 100, usual: 5 },
  rate: { least: 0.01, most: 10_000, usual: 100 },
  domainConnections: { least: 1, most: 100, usual: 4 },
  domainRate: { least: 0.01, most: 10_000, usual: 10_000 },
  timeout: { least: 0.1, most: 600, usual: 60 },
} as const;

const loopback = /^(localhost|127(\.\d+){3}|::1)$/;

/**
 * Reads the address of an SMTP server: `smtp://[user:password@]host[:port][?tls=required|opportunistic|none]`, with any of
 * `connections=5&rate=100&domainConnections=4&domainRate=10000&timeout=60`.
 *
 * With `required` the connection must switch to TLS (STARTTLS) before anything is said; with `opportunistic` it does so
 * when the server offers it; with `none` never. The default is `required`, on a loopback host `none`. `smtps://` speaks
 * TLS from the first byte. The port is 587 unless told, 465 with `smtps:`.
 *
 * One process hands over `connections` mails at once and `rate` in a second; to each recipient's domain at most
 * `domainConnections` and `domainRate`. Silence of `timeout` seconds ends a conversation.
 *
 * @example
 * const { host, port, tls, limits } = parseSmtpUrl("smtp://mail.example.org:25?tls=opportunistic&connections=2&rate=10");
 */
export function parseSmtpUrl(text: string): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : null;
  // The text itself is not repeated: it may hold a password.
  if (url === null || !["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "") {
    throw new Error("An SMTP server is written smtp://host:port, with user:password@ before the host if it needs them");
  }
  const options = ["tls", ...Object.keys(numbers)];
  const unknown = [...url.searchParams.keys()].find((name) => !options.includes(name));
  if (unknown !== undefined)
    throw new Error(`The address of an SMTP server has no option "${unknown}", only ${options.join(", ")}`);
  if (url.port === "0") throw new Error("The port of an SMTP server lies between 1 and 65535");
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const implicit = url.protocol === "smtps:";
  return {
    host,
    port: url.port === "" ? (implicit ? 465 : 587) : Number(url.port),
    tls: implicit ? "implicit" : security(url.searchParams.get("tls"), host),
    ...credentials(url),
    limits: limitsOf(url),
    timeoutMs: 1_000 * numberOf(url, "timeout"),
  };
}

function limitsOf(url: URL): RelayLimits {
  const connections = numberOf(url, "connections");
  // One domain leaves a connection to the others, unless it is told otherwise.
  const isTold = url.searchParams.has("domainConnections");
  return {
    connections,
    rate: numberOf(url, "rate"),
    domainConnections: isTold ? numberOf(url, "domainConnections") : Math.max(1, connections - 1),
    domainRate: numberOf(url, "domainRate"),
  };
}

function numberOf({ searchParams }: URL, name: keyof typeof numbers): number {
  const { least, most, usual } = numbers[name];
  const text = searchParams.get(name);
  if (text === null) return usual;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  const isWhole = !/connections$/i.test(name) || Number.isInteger(value);
  if (isWhole && value >= least && value <= most) return value;
  throw new Error(`${name} is a number from ${String(least)} to ${String(most)}, not "${text}"`);
}

function security(wanted: string | null, host: string): SmtpServer["tls"] {
  if (wanted === null) return loopback.test(host) ? "none" : "required";
  if (wanted === "required" || wanted === "opportunistic" || wanted === "none") return wanted;
  throw new Error(`tls is required, opportunistic or none, not "${wanted}"`);
}

function credentials({ username, password }: URL): Pick<SmtpServer, "auth"> {
  if (username === "" && password === "") return {};
  if (username === "" || password === "") throw new Error("An SMTP server takes a user and a password, or neither");
  return { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
}
