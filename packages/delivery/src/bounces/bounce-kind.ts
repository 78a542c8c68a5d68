/** What a mail server reports about one recipient. */
export interface RecipientReport {
  /** The recipient, as it was written and as it was sent on. Small letters. */
  readonly addresses: readonly string[];
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`; null when it isn't said. */
  readonly action: string | null;
  /** The enhanced status code (RFC 3463), such as `5.1.1`. */
  readonly status: string | null;
  /** What the server that refused it said. */
  readonly diagnostic: string | null;
}

/** What a report comes to. */
export interface BounceVerdict {
  /** `hard`: there is no such address. `soft`: not this time. `delayed`: it is still tried. `none`: nothing went wrong. */
  readonly kind: "hard" | "soft" | "delayed" | "none";
  readonly code: string;
}

const enhanced = /(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/;
const nobody =
  /\b(?:no such|unknown|invalid) (?:user|recipient|mailbox|address|account)|(?:user|recipient|mailbox|address|account)[^.;]{0,60}(?:unknown|not found|does(?:n't| not) exist|invalid)/i;

/** The first enhanced status code in a text, or null. */
export const codeIn = (text: string): string | null => enhanced.exec(text)?.[1] ?? null;

/**
 * Tells what a report about a recipient means. Hard is only what says that there is no such address: a full mailbox, a
 * policy and whatever may pass are soft.
 *
 * @example bounceKind({ addresses: [], action: "failed", status: "5.1.1", diagnostic: null }) // { kind: "hard", code: "5.1.1" }
 */
export function bounceKind({ action, status, diagnostic }: RecipientReport): BounceVerdict {
  const code = codeOf(status, diagnostic);
  const isPermanent = code.startsWith("5");
  if (action === "delayed") return { kind: "delayed", code };
  if (action === "failed") return { kind: isPermanent && isAboutAddress(code, diagnostic) ? "hard" : "soft", code };
  // An action that nobody knows, or none: only a code that says no is taken for one.
  const isKnown = action !== null && ["delivered", "relayed", "expanded"].includes(action);
  if (isKnown || code.startsWith("2") || status === null) return { kind: "none", code };
  return isPermanent ? bounceKind({ addresses: [], action: "failed", status, diagnostic }) : { kind: "delayed", code };
}

/** The server that refused knows best, where the report itself says no more than that it failed. */
function codeOf(status: string | null, diagnostic: string | null): string {
  const own = status === null ? null : codeIn(status);
  const said = diagnostic === null ? null : codeIn(diagnostic);
  const isVague = own === null || own.endsWith(".0.0");
  return (isVague && said !== null && (own === null || said[0] === own[0]) ? said : own) ?? "5.0.0";
}

/** Subject 1 is the address; 5.1.5 says that it is right, 5.1.7 and 5.1.8 are about ours. */
function isAboutAddress(code: string, diagnostic: string | null): boolean {
  if (code.startsWith("5.1.")) return !["5.1.5", "5.1.7", "5.1.8"].includes(code);
  return code === "5.0.0" && diagnostic !== null && /\b55[0134]\b/.test(diagnostic) && nobody.test(diagnostic);
}
