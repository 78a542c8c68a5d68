// `npm run docs` writes the documentation as static pages into dist/docs/, or into the folder that it is given; a link that leads
// nowhere fails it.
import { resolve } from "node:path";
import { root } from "../needs/program-file.ts";
import { writeSite } from "./write-site.ts";

const folder = resolve(root, process.argv[2] ?? "dist/docs");
const startedAt = performance.now();
const { pages, broken } = await writeSite(folder, { withApi: true });
for (const link of broken) console.error(`leads nowhere: ${link}`);
const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
console.log(`${String(pages)} pages in ${folder}, ${String(broken.length)} links lead nowhere (${seconds} s).`);
if (broken.length > 0) process.exitCode = 1;
