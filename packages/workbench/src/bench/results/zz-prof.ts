import { assemble } from "@afterword/runner/parts";
import { report } from "@afterword/fieldwork";
import { metricQuery } from "@afterword/sdk";
import { pino } from "pino";
import { standard, adHoc } from "./questions.ts";
import project from "./project.ts";
const [file = "", which = "", runs = "40"] = process.argv.slice(2);
const parts = await assemble(project, { database: `file:${file}`, publicUrl: "http://127.0.0.1:3999", secret: "s".repeat(40), logger: pino({ level: "silent" }) });
const ctx = parts.contextOf({ unit: "org", mode: "live" }, { kind: "host", id: "bench" });
for (const [name, metric, query] of [...standard, ...adHoc.map(([n, q]) => [n, "nps", q] as const)]) {
  if (which && !name.includes(which)) continue;
  const checked = metricQuery.parse({ survey: "service", ...query });
  const t: number[] = [];
  for (let r = -3; r < Number(runs); r++) { const s = performance.now(); await report(ctx, metric, checked); if (r >= 0) t.push(performance.now() - s); }
  t.sort((a, b) => a - b);
  console.log(name, "min", t[0]!.toFixed(1), "med", t[t.length >> 1]!.toFixed(1), "p95", t[Math.ceil(t.length * 0.95) - 1]!.toFixed(1));
}
await parts.store.close();
