import { inspectReports, StoreUnavailableError } from "@afterword/store";
import type { Config } from "../environment.ts";
import { ok, warning, wrong, type Finding } from "./finding.ts";

const grants = "grant select on all tables in schema public to";

/** Looks at the connection over which reports are read, where it is one of their own. `schema` is the main database's. */
export async function lookAtReports({ reportsDatabase }: Config, schema: number | null): Promise<Finding[]> {
  if (reportsDatabase === undefined || !/^postgres(?:ql)?:\/\//.test(reportsDatabase)) return [];
  try {
    const { role, unreadable, writable, isReplica, schema: theirs } = await inspectReports(reportsDatabase);
    const where = `${role}${isReplica ? ", on a replica" : ""}`;
    const findings: Finding[] = [];
    if (unreadable.length > 0)
      findings.push(
        wrong("reports", `${where}, can't read ${some(unreadable)}.`, `Let it: ${grants} ${role}; and by default.`),
      );
    else if (theirs !== schema)
      findings.push(
        wrong(
          "reports",
          `${where}, finds schema ${String(theirs ?? "none")}, and the main database has ${String(schema ?? "none")}.`,
          "See that AFTERWORD_REPORTS_DATABASE_URL has the same database, or a replica that follows.",
        ),
      );
    if (writable.length > 0 && !isReplica)
      findings.push(
        warning(
          "reports",
          `${where}, can write to ${some(writable)}.`,
          "Give reports a role that can select and nothing else: docs/how-to/reports-role.md has it.",
        ),
      );
    return findings.length > 0 ? findings : [ok("reports", `${where}, can read and not write.`)];
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    const advice =
      "See that the server runs, and that AFTERWORD_REPORTS_DATABASE_URL has its address, user and password.";
    return [wrong("reports", error.message, advice)];
  }
}

/** The first few names. */
const some = (names: readonly string[]): string =>
  names.length > 3
    ? `${names.slice(0, 3).join(", ")} and ${String(names.length - 3)} more tables`
    : `${names.join(", ")}`;
