import type { DomainReport } from "@afterword/sdk";
import type { Ctx } from "../context.ts";

/** The domains that senders may have, with what name servers say of each. Nothing is kept: it is asked each time. */
export async function listSenderDomains({
  senders,
  delivery,
}: Pick<Ctx, "senders" | "delivery">): Promise<{ readonly items: readonly DomainReport[] }> {
  const items = senders.domains.map(async (domain) => ({ domain, findings: await delivery.lookAtDomain(domain) }));
  return { items: await Promise.all(items) };
}
