// `npm run bench:results`: what figures cost with one and with ten million answers, and on PostgreSQL with one million.
import { inFolder, onPostgres, onSqlite, type Measured } from "./databases.ts";
import { benchAccepting } from "./accepting.ts";

const isShort = process.argv.includes("--short");
const [small, large] = isShort ? [10_000, 100_000] : [1_000_000, 10_000_000];
const runs = isShort ? 10 : 40;
// Ten million answers take twenty minutes to make: in a folder that is given they are kept for the next time.
const folder = inFolder(process.argv.find((arg) => arg.startsWith("--folder="))?.slice("--folder=".length));

const measured: (readonly [name: string, Measured])[] = [
  [`SQLite, ${small.toLocaleString("en")}`, await onSqlite(folder, small, runs)],
  [`SQLite, ${large.toLocaleString("en")}`, await onSqlite(folder, large, runs)],
  [`PostgreSQL, ${small.toLocaleString("en")}`, await onPostgres(small, runs)],
];

console.log(
  `| p95 of ${String(runs)} in ms | ${measured.map(([name]) => name).join(" | ")} | ${String(large / small)} times as many |`,
);
console.log(`| --- |${measured.map(() => " --- |").join("")} --- |`);
for (const name of measured[0]?.[1].figures.keys() ?? []) {
  const all = measured.map(([, { figures }]) => figures.get(name));
  const [one, other] = all;
  const ratio = one && other ? `${(other / one).toFixed(1)} ×` : "";
  console.log(`| ${name} | ${all.map((ms) => ms?.toFixed(1) ?? "").join(" | ")} | ${ratio} |`);
}
console.log("");
for (const [name, { notes }] of measured) for (const note of notes) console.log(`${name}: ${note}`);
console.log(await benchAccepting(isShort ? 300 : 4_000, isShort ? 1 : 5));
