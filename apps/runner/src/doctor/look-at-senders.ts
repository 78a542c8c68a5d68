import { lookAtDomain, txtResolver, type DomainFinding } from "@afterword/runner/parts";
import { parseAddress } from "@afterword/sdk";
import type { Config } from "../environment.ts";
import { ok, warning, wrong, type Finding } from "./finding.ts";

const names = { spf: "SPF", dkim: "DKIM", dmarc: "DMARC" } as const;

/** Looks at the records of the domains that mails are from, as those who receive them do. Where mail stays here, at nothing. */
export async function lookAtSenders(config: Config): Promise<Finding[]> {
  if (config.smtp === undefined) return [];
  const looked = { selectors: config.dkimSelectors ?? [], resolve: txtResolver(config.nameServers) };
  const domains = domainsOf(config);
  const all = await Promise.all(domains.map((domain) => lookAtDomain(domain, looked)));
  const unsaid =
    looked.selectors.length > 0 || domains.length === 0
      ? []
      : [warning("DKIM", "It is not known which keys mails are signed with.", "Set AFTERWORD_DKIM_SELECTORS.")];
  return [...all.flat().map(toFinding), ...unsaid];
}

function domainsOf({ mailFrom, mailReplyTo, senderDomains = [] }: Config): string[] {
  const own = [mailFrom, mailReplyTo].map((text) => parseAddress(/<([^<>]+)>/.exec(text ?? "")?.[1] ?? text ?? ""));
  const domains = own.flatMap((address) => (address === null ? [] : [address.slice(address.lastIndexOf("@") + 1)]));
  return [...new Set([...domains, ...senderDomains].map((domain) => domain.toLowerCase()))];
}

const advice = {
  spf: "Publish who may send for the domain: v=spf1 include:… -all.",
  dkim: "Publish the key that the mail server signs with, under its selector.",
  dmarc: "Publish what becomes of mail that is not yours: v=DMARC1; p=quarantine.",
} as const;

function toFinding({ record, name, state, text }: DomainFinding): Finding {
  const check = names[record];
  switch (state) {
    case "ok":
      return ok(check, `${name} has one.`);
    case "unasked":
      return warning(check, `${name} could not be asked for: no name server answered.`, "Look again where one does.");
    case "missing":
      return warning(check, `${name} has none: mails may be taken for spam.`, advice[record]);
    case "weak":
      return warning(check, `${name} asks for nothing: ${text ?? ""}`, advice[record]);
    default:
      return wrong(check, `${name} can't be used: ${text ?? ""}`, advice[record]);
  }
}
