import type { TouchRow } from "@afterword/store";

/** What a request says of itself: names in lower case, as Node gives them. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Programs that open the links of mails before, or instead of, a person: by a word of their user agent. Headless browsers
 * and HTTP libraries are not among them: tests and hosts' own programs use these, and act for somebody.
 */
const scanners: readonly (readonly [whose: string, agent: RegExp])[] = [
  ["Microsoft, previews of Outlook, Teams and Bing", /\b(?:bingpreview|skypeuripreview|bingbot|msnbot)\b/i],
  ["Google, previews and safe browsing", /\b(?:google-safety|google-pagerenderer|googlebot|feedfetcher-google)\b/i],
  ["Yahoo", /\b(?:yahoomailproxy|yahoo! slurp|yahoo link preview)\b/i],
  ["Mimecast", /mimecast/i],
  ["Proofpoint", /proofpoint/i],
  ["Barracuda", /barracuda/i],
  ["Cisco", /\b(?:ironport|cisco[- ](?:secure email|esa|talos))\b/i],
  ["Broadcom (Symantec, MessageLabs)", /\b(?:symantec|messagelabs|bluecoat|blue coat)\b/i],
  ["Trellix (FireEye)", /\b(?:trellix|fireeye)\b/i],
  ["Trend Micro", /\b(?:trend ?micro|tmase)\b/i],
  ["Forcepoint", /\b(?:forcepoint|websense)\b/i],
  ["Sophos", /\bsophos/i],
  ["Fortinet", /\b(?:fortimail|fortiguard|fortisandbox|fortinet)\b/i],
  ["Zscaler", /\bzscaler\b/i],
  ["Check Point", /\b(?:avanan|check ?point (?:harmony|threat))\b/i],
  ["Cloudflare", /\barea ?1 ?security\b/i],
  ["Kaspersky", /\bkaspersky\b/i],
  ["Bitdefender", /\bbitdefender\b/i],
  ["ESET", /\beset\b/i],
  ["Vade", /\bvade ?(?:secure|retro)\b/i],
  ["Hornetsecurity", /\bhornet ?security\b/i],
  ["Others that guard mailboxes", /\b(?:cloudmark|cyren|spamtitan|mailguard|retarus|urlscan|virustotal|safelinks)\b/i],
  [
    "Previews of messengers",
    /\b(?:slackbot|slack-imgproxy|twitterbot|facebookexternalhit|whatsapp|telegrambot|discordbot|linkedinbot)\b/i,
  ],
];

/**
 * What the data centres of mail scanners leave in other headers: the name of the gateway, or who is to be told of the
 * program. Gateways that people browse through as well are not among them.
 */
const marks: readonly (readonly [header: string, text: RegExp])[] = [
  ["via", /mimecast|proofpoint|messagelabs|fortimail/i],
  ["from", /(?:@|\(at\))(?:[\w-]+\.)*(?:microsoft|google|googlebot|bing|mimecast|proofpoint|barracuda)\.com\b/i],
];

/**
 * What kind of program asks for a page. A browser says that it is one and which languages it would read; what is neither
 * that nor known to look at the links of mails is `other`.
 *
 * @example clientOf("Mozilla/5.0 … Firefox/140.0", { "accept-language": "ar" }) // "browser"
 */
export function clientOf(userAgent: string, headers: Headers): TouchRow["client"] {
  if (scanners.some(([, agent]) => agent.test(userAgent))) return "scanner";
  if (marks.some(([header, text]) => text.test(textOf(headers[header])))) return "scanner";
  const isBrowser = userAgent.startsWith("Mozilla/") && textOf(headers["accept-language"]) !== "";
  return isBrowser ? "browser" : "other";
}

/** Whether a page is fetched ahead, for somebody who may never look at it. */
export function isFetchedAhead(headers: Headers): boolean {
  const purposes = ["sec-purpose", "purpose", "x-purpose", "x-moz"].map((name) => textOf(headers[name]));
  return purposes.some((purpose) => /\b(?:prefetch|prerender|preview)\b/i.test(purpose));
}

const textOf = (value: Headers[string]): string => (typeof value === "string" ? value : (value?.join(", ") ?? ""));
