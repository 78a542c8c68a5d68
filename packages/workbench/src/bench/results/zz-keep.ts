import { keepColumns, publishProject } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import { pino } from "pino";
import project from "./project.ts";
const [file = ""] = process.argv.slice(2);
const t0 = performance.now();
const parts = await assemble(project, { database: `file:${file}`, publicUrl: "http://127.0.0.1:3999", secret: "s".repeat(40), logger: pino({ level: "silent" }) });
const ctx = parts.contextOf({ unit: "org", mode: "live" }, { kind: "host", id: "bench" });
await publishProject(ctx);
let n = 0;
for (;;) { const k = await keepColumns({ ...ctx, now: Date.UTC(2026, 5, 1), leaseNow: Date.now() }, "service", 10); if (k === 0) break; n += k; console.log(n, ((performance.now() - t0) / 1000).toFixed(0), "s"); }
await parts.store.close();
