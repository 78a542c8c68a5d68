/** Where mail is handed over. `tls` is explained at {@link parseSmtpUrl}. */
export type SmtpServer = {
  host: string;
  port: number;
  tls: "required" | "opportunistic" | "none" | "implicit";
  auth?: { user: string; pass: string };
};

const loopback = /^(localhost|127(\.\d+){3}|::1)$/;

/**
 * Reads the address of an SMTP server: `smtp://[user:password@]host[:port][?tls=required|opportunistic|none]`.
 *
 * With `required` the connection must switch to TLS (STARTTLS) before anything is said; with `opportunistic` it does so
 * when the server offers it; with `none` never. The default is `required`, on a loopback host `none`. `smtps://` speaks
 * TLS from the first byte. The port is 587 unless told, 465 with `smtps:`.
 *
 * @example
 * parseSmtpUrl("smtp://mail.example.org:25?tls=opportunistic"); // { host: "mail.example.org", port: 25, tls: "opportunistic" }
 */
export function parseSmtpUrl(text: string): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : null;
  // The text itself is not repeated: it may hold a password.
  if (url === null || !["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "") {
    throw new Error("An SMTP server is written smtp://host:port, with user:password@ before the host if it needs them");
  }
  const unknown = [...url.searchParams.keys()].find((name) => name !== "tls");
  if (unknown !== undefined) throw new Error(`The address of an SMTP server has no option "${unknown}", only tls`);
  if (url.port === "0") throw new Error("The port of an SMTP server lies between 1 and 65535");
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const implicit = url.protocol === "smtps:";
  return {
    host,
    port: url.port === "" ? (implicit ? 465 : 587) : Number(url.port),
    tls: implicit ? "implicit" : security(url.searchParams.get("tls"), host),
    ...credentials(url),
  };
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
