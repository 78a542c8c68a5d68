import { checkAudit, createKey, listAudit, listKeys, revokeKey, type Ctx } from "@afterword/fieldwork";
import { auditQuery, check, keyInput, type Transport } from "@afterword/sdk";

/** What the typed interface of keys and of the audit log needs, on use cases in this process. */
export function accessTransport(context: () => Ctx): Pick<Transport, "keys" | "audit"> {
  return {
    keys: {
      create: async (key) => createKey(context(), check(keyInput, key, "invalid_request")),
      list: () => listKeys(context()),
      revoke: (id) => revokeKey(context(), id),
    },
    audit: {
      list: async (query) => listAudit(context(), check(auditQuery, query, "invalid_query")),
      check: () => checkAudit(context()),
    },
  };
}
