import { explainInvitation, listResponses, readPerson, type Ctx } from "@afterword/fieldwork";
import type { DevMail } from "@afterword/delivery";

/** One request that a scanner makes, with what it got: a status, or why there is none. */
export interface ScanRequest {
  readonly scanner: string;
  readonly method: "GET" | "HEAD";
  readonly link: string;
  readonly status: number | string;
}

/** What there is that a scanner must not add to, as the API says it. */
export interface ScanCounts {
  /** Those of the person in `GET /v1/responses`. */
  readonly answers: number;
  /** Those of the person in `GET /v1/responses?quarantined=true`. */
  readonly setApart: number;
  /** `GET /v1/people/{id}` */
  readonly optOuts: number;
  /** `GET /v1/invitations` */
  readonly invitation: string;
}

/** What mail scanners' opening of every link of a mail left behind. */
export interface Scan {
  readonly requests: readonly ScanRequest[];
  readonly before: ScanCounts;
  readonly after: ScanCounts;
}

/** The last scan of each mail, in this process alone. */
export type Scans = Map<string, Scan>;

/** How scanners ask: whether a link is there, as a browser would, and ahead of a tap. */
const scanners: readonly {
  readonly scanner: string;
  readonly method: "GET" | "HEAD";
  readonly headers: Record<string, string>;
}[] = [
  { scanner: "link checker", method: "HEAD", headers: { "User-Agent": "LinkCheck/1.0 (mail gateway)" } },
  {
    scanner: "gateway as a browser",
    method: "GET",
    headers: {
      "User-Agent":
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
      Accept: "text/html,application/xhtml+xml",
    },
  },
  {
    scanner: "phone that loads ahead",
    method: "GET",
    headers: {
      "User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
      "Sec-Purpose": "prefetch",
      Purpose: "prefetch",
    },
  },
];

/** Every link of a mail that leads to the pages: in its HTML, its text and its headers. */
function linksOf({ html, text, headers }: Pick<DevMail, "html" | "text" | "headers">, publicUrl: string): string[] {
  const all = [html, text, ...Object.values(headers)].join("\n");
  const plain = all.replaceAll("&amp;", "&").replaceAll("&#x3D;", "=").replaceAll("&#61;", "=");
  const links = plain.match(/https?:\/\/[^\s"'<>\\]+/g) ?? [];
  return [...new Set(links.map((link) => link.replace(/[.,;:!?)>]+$/, "")))].filter((link) =>
    link.startsWith(`${publicUrl}/`),
  );
}

/**
 * Opens every link of a mail as mail scanners do, one after another, and counts before and after what a person alone may
 * add to.
 */
export async function scanMail(
  ctx: Ctx,
  mail: DevMail,
  of: { readonly invitation: string; readonly person: string },
): Promise<Scan> {
  const before = await count(ctx, of);
  const requests: ScanRequest[] = [];
  for (const link of linksOf(mail, ctx.publicUrl))
    for (const { scanner, method, headers } of scanners)
      requests.push({ scanner, method, link, status: await statusOf(link, { method, headers }) });
  return { requests, before, after: await count(ctx, of) };
}

async function statusOf(link: string, init: RequestInit): Promise<number | string> {
  try {
    const reply = await fetch(link, { ...init, redirect: "manual", signal: AbortSignal.timeout(10_000) });
    await reply.arrayBuffer();
    return reply.status;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The latest ones: what is added comes first. */
const page = { limit: 500, where: {} };

async function count(
  ctx: Ctx,
  { invitation, person }: { readonly invitation: string; readonly person: string },
): Promise<ScanCounts> {
  const { items: answers } = await listResponses(ctx, page);
  const { items: apart } = await listResponses(ctx, { ...page, quarantined: true });
  const { optOuts } = await readPerson(ctx, person);
  const { state } = await explainInvitation(ctx, invitation);
  const ofPerson = (items: typeof answers) => items.filter((one) => one.person === person).length;
  return { answers: ofPerson(answers), setApart: ofPerson(apart), optOuts: optOuts.length, invitation: state };
}
