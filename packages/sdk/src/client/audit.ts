import type { AuditCheck, AuditPage, AuditQuery } from "../contract/audit.ts";
import type { Transport } from "./transport.ts";

/** The audit log: who did what to what, and who was not let. */
export interface AuditApi {
  /**
   * Entries, the newest first, a page at a time.
   *
   * @param query.object the id of what it was done to, such as a person's
   * @throws ProblemError `invalid_query`
   * @example const { items } = await aw.audit.list({ action: "people.erase" });
   */
  list(query?: AuditQuery): Promise<AuditPage>;
  /**
   * Whether the entries of each sealed hour are as they were. An hour is sealed a quarter of an hour after its end.
   *
   * @example const { holds, last } = await aw.audit.check();
   */
  check(): Promise<AuditCheck>;
}

/** The typed interface of the audit log, on a transport. */
export function auditOf({ audit }: Pick<Transport, "audit">): AuditApi {
  return { list: (query = {}) => audit.list(query), check: () => audit.check() };
}
