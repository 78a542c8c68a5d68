import type { StoreState } from "@afterword/store";
import { Command } from "commander";
import { checkConfig } from "../config.ts";
import type { Finding } from "../doctor/finding.ts";
import { lookAtReports } from "../doctor/look-at-reports.ts";
import { lookAtSenders } from "../doctor/look-at-senders.ts";
import { lookAtSettings } from "../doctor/look-at-settings.ts";
import { lookAtSmtp } from "../doctor/look-at-smtp.ts";
import { lookAtStore } from "../doctor/look-at-store.ts";

const about = `
It changes nothing and sends no mail. The exit code is 1 when something is wrong; warnings alone leave it 0.
`;

/** `afterword doctor`: says whether an installation is well. */
export const doctorCommand = (): Command =>
  new Command("doctor")
    .description("look at settings, database, queue, clock, disk, mail server and senders' domains, and say what to do")
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (flags: { json?: boolean }) => {
      const { values, mistakes } = checkConfig();
      const isKnown = !mistakes.some((mistake) => mistake.startsWith("AFTERWORD_DATABASE_URL"));
      const [store, smtp, senders] = await Promise.all([
        isKnown ? lookAtStore(values) : { findings: [], state: null },
        lookAtSmtp(values.smtp),
        lookAtSenders(values),
      ]);
      const { state } = store;
      const schema = state !== null && "found" in state.schema ? state.schema.found : null;
      const reports = isKnown ? await lookAtReports(values, schema) : [];
      const findings = [...lookAtSettings(values, mistakes), ...store.findings, ...reports, ...smtp, ...senders];
      const isWell = !findings.some(({ state }) => state === "wrong");
      if (flags.json === true) console.log(JSON.stringify({ ok: isWell, findings, database: store.state }));
      else console.log([...findings.map(line), ...connectionLines(store.state)].join("\n"));
      process.exitCode = isWell ? 0 : 1;
    });

const line = ({ check, state, found, advice }: Finding): string =>
  `${state.padEnd(9)}${check.padEnd(14)}${found}${advice === undefined ? "" : ` ${advice}`}`;

/** What each connection said. */
function connectionLines(state: StoreState | null): string[] {
  const lines = state?.connections.map(({ role, opening, settings }) => {
    const all = Object.entries(settings).map(([name, value]) => `${name}=${String(value)}`);
    return `  ${role}, opening ${String(opening)}: ${all.join(" ")}`;
  });
  return lines === undefined ? [] : ["", "Connections:", ...lines];
}
