import { spawnSync } from "node:child_process";

/** What is known of the weaknesses of what is installed at run time. */
export type Audit =
  | { readonly outcome: "asked"; readonly serious: readonly string[]; readonly others: readonly string[] }
  | { readonly outcome: "unreachable"; readonly reason: string };

const longestMs = 60_000;

/** Asks the registry, as `npm audit` does. */
export function audit(): Audit {
  const { stdout, stderr, error } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
    encoding: "utf8",
    timeout: longestMs,
    shell: process.platform === "win32",
  });
  return readAudit(stdout ?? "", error?.message ?? stderr);
}

/**
 * Reads what npm says. Whatever is no report is none: nothing is known then, and nobody may take that for "nothing found".
 *
 * @param said what it says beside its report
 */
export function readAudit(report: string, said: string): Audit {
  const found = vulnerabilitiesIn(report);
  if (found === null) {
    const [line = "npm said nothing"] = said
      .split("\n")
      .filter((line) => /error|audit|timed? ?out|ETIMEDOUT/i.test(line));
    return { outcome: "unreachable", reason: `the registry could not be asked: ${line.trim().slice(0, 200)}` };
  }
  const all = Object.entries(found).map(([name, { severity }]) => ({ name, severity, text: `${name} (${severity})` }));
  const isSerious = ({ severity }: { severity: string }) => severity === "high" || severity === "critical";
  return {
    outcome: "asked",
    serious: all.filter(isSerious).map(({ text }) => text),
    others: all.filter((one) => !isSerious(one)).map(({ text }) => text),
  };
}

function vulnerabilitiesIn(report: string): Record<string, { severity: string }> | null {
  try {
    const { vulnerabilities, metadata } = JSON.parse(report) as Record<string, unknown>;
    const isReport = typeof vulnerabilities === "object" && vulnerabilities !== null && typeof metadata === "object";
    return isReport ? (vulnerabilities as Record<string, { severity: string }>) : null;
  } catch {
    return null;
  }
}
