import {
  changeUnit,
  checkAudit,
  createKey,
  createUnit,
  listAudit,
  listKeys,
  listUnits,
  removeUnit,
  revokeKey,
  type Ctx,
} from "@afterword/fieldwork";
import { auditQuery, check, keyInput, unitChange, unitInput, type Transport } from "@afterword/sdk";

/** What the typed interface of keys, units and the audit log needs, on use cases in this process. */
export function accessTransport(context: () => Ctx): Pick<Transport, "keys" | "units" | "audit"> {
  return {
    keys: {
      create: async (key) => createKey(context(), check(keyInput, key, "invalid_request")),
      list: () => listKeys(context()),
      revoke: (id) => revokeKey(context(), id),
    },
    units: {
      create: async (unit) => createUnit(context(), check(unitInput, unit, "invalid_request")),
      list: () => listUnits(context()),
      change: async (id, change) => changeUnit(context(), id, check(unitChange, change, "invalid_request")),
      remove: (id) => removeUnit(context(), id),
    },
    audit: {
      list: async (query) => listAudit(context(), check(auditQuery, query, "invalid_query")),
      check: () => checkAudit(context()),
    },
  };
}
