import { Resolver } from "node:dns/promises";

/** What was found about one record of a sender's domain. */
export interface DomainFinding {
  readonly record: "spf" | "dkim" | "dmarc";
  /** Where it was looked for, such as `_dmarc.example.org`. */
  readonly name: string;
  /** `unasked`: no name server answered, so nothing is known. `weak`: it is there and asks for nothing. */
  readonly state: "ok" | "missing" | "weak" | "wrong" | "unasked";
  /** The record as it is; null where there is none. */
  readonly text: string | null;
}

/** How text records are asked for: all of a name, each in its pieces. */
export type ResolveTxt = (name: string) => Promise<string[][]>;

/**
 * Asks name servers for text records.
 *
 * @param servers addresses with ports, such as `127.0.0.1:5353`; the system's own unless told
 */
export function txtResolver(servers?: readonly string[]): ResolveTxt {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (servers !== undefined && servers.length > 0) resolver.setServers(servers);
  return (name) => resolver.resolveTxt(name);
}

/**
 * Looks at what receivers of mail look at: whether the domain says who may send for it (SPF, RFC 7208), has keys that mails are
 * signed with (DKIM, RFC 6376), and says what becomes of what is neither (DMARC, RFC 7489). Whether the mail server signs with
 * these keys, and is among those who may send, only a mail that was received tells.
 *
 * @example await lookAtDomain("example.org", { selectors: ["desk"], resolve: txtResolver() });
 */
export async function lookAtDomain(
  domain: string,
  { selectors, resolve }: { readonly selectors: readonly string[]; readonly resolve: ResolveTxt },
): Promise<DomainFinding[]> {
  const look = async (record: DomainFinding["record"], name: string, judge: Judge): Promise<DomainFinding> => {
    const found = await textsOf(resolve, name);
    if (found === null) return { record, name, state: "unasked", text: null };
    return { record, name, ...judge(found) };
  };
  return Promise.all([
    look("spf", domain, spf),
    ...selectors.map((selector) => look("dkim", `${selector}._domainkey.${domain}`, dkim)),
    look("dmarc", `_dmarc.${domain}`, dmarc),
  ]);
}

type Judge = (texts: readonly string[]) => Pick<DomainFinding, "state" | "text">;

/** What a name server says when there is no such record. */
const none = ["ENOTFOUND", "ENODATA"];

async function textsOf(resolve: ResolveTxt, name: string): Promise<string[] | null> {
  try {
    return (await resolve(name)).map((pieces) => pieces.join(""));
  } catch (error) {
    return none.includes(String((error as NodeJS.ErrnoException).code)) ? [] : null;
  }
}

const missing = { state: "missing", text: null } as const;

/** Two of them are as good as none (RFC 7208, 4.5); one that lets everybody send says nothing. */
function spf(texts: readonly string[]): ReturnType<Judge> {
  const [text, second] = texts.filter((one) => /^v=spf1(?: |$)/i.test(one));
  if (text === undefined) return missing;
  if (second !== undefined) return { state: "wrong", text: `${text} | ${second}` };
  const isOpen = / \+?all\b/i.test(text) || !/(?: [-~?]all\b| redirect=)/i.test(text);
  return { state: isOpen ? "weak" : "ok", text };
}

/** A key that is empty was taken back (RFC 6376, 3.6.1). */
function dkim(texts: readonly string[]): ReturnType<Judge> {
  const text = texts.find((one) => /(?:^|;)\s*p=/.test(one));
  if (text === undefined) return texts[0] === undefined ? missing : { state: "wrong", text: texts[0] };
  const key = /(?:^|;)\s*p=([^;]*)/.exec(text)?.[1]?.replace(/\s/g, "") ?? "";
  return { state: key.length < 40 ? "wrong" : "ok", text };
}

function dmarc(texts: readonly string[]): ReturnType<Judge> {
  const [text, second] = texts.filter((one) => /^v=DMARC1\s*(?:;|$)/.test(one));
  if (text === undefined) return missing;
  const policy = /;\s*p\s*=\s*(\w+)/.exec(text)?.[1]?.toLowerCase();
  if (second !== undefined || policy === undefined || !["none", "quarantine", "reject"].includes(policy))
    return { state: "wrong", text };
  return { state: policy === "none" ? "weak" : "ok", text };
}
