import { expect, test } from "vitest";
import { clientOf, isFetchedAhead, type Headers } from "./client-of.ts";

const chrome =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
const languages = { "accept-language": "ar,en;q=0.8" };

test.for<[userAgent: string, headers: Headers, client: string]>([
  [chrome, languages, "browser"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148", languages, "browser"],
  // What drives a browser for somebody is not held against them.
  [chrome.replace("Chrome", "HeadlessChrome"), languages, "browser"],
  [chrome, {}, "other"],
  [chrome, { "accept-language": "" }, "other"],
  ["curl/8.5.0", languages, "other"],
  ["node", {}, "other"],
  ["", {}, "other"],
  [`${chrome} BingPreview/1.0b`, languages, "scanner"],
  ["Mozilla/5.0 (compatible; Mimecast)", languages, "scanner"],
  ["Barracuda Sentinel (EE)", {}, "scanner"],
  ["ProofPoint URL Defense", {}, "scanner"],
  ["Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", {}, "scanner"],
  ["WhatsApp/2.23.20.0", {}, "scanner"],
  [chrome, { ...languages, via: "1.1 gateway.mimecast.com" }, "scanner"],
  [chrome, { ...languages, via: ["1.1 cache", "1.1 url.proofpoint.example"] }, "scanner"],
  [chrome, { ...languages, from: "bingbot(at)microsoft.com" }, "scanner"],
  [chrome, { ...languages, from: "scan@mail.microsoft.com" }, "scanner"],
  [chrome, { ...languages, via: "1.1 proxy.example.org (Squid)" }, "browser"],
  [`${chrome} Preset/1.0`, languages, "browser"],
])("%s %j is a %s", ([userAgent, headers, client]) => {
  expect(clientOf(userAgent, headers)).toBe(client);
});

test.for<[headers: Headers, isAhead: boolean]>([
  [{}, false],
  [{ purpose: "prefetch" }, true],
  [{ "sec-purpose": "prefetch;prerender" }, true],
  [{ "sec-purpose": "prefetch;anonymous-client-ip" }, true],
  [{ "x-moz": "prefetch" }, true],
  [{ "x-purpose": "preview" }, true],
  [{ purpose: "reading" }, false],
  [languages, false],
])("%j is fetched ahead: %s", ([headers, isAhead]) => {
  expect(isFetchedAhead(headers)).toBe(isAhead);
});
