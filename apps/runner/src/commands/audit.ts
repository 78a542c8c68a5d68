import { accessTransport } from "@afterword/runner/parts";
import { auditOf, type AuditApi, type AuditEntry, type AuditQuery } from "@afterword/sdk";
import { Command } from "commander";
import { allPages } from "./all-pages.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface AuditFlags extends ScopeFlags, Pick<AuditQuery, "from" | "to" | "actor" | "action" | "object"> {
  readonly check?: boolean;
}

const about = `
Every hour is sealed a quarter of an hour after its end, by a keyed hash of its entries and of the seal before. --check says
whether each sealed hour is as it was. Note the newest seal down somewhere else now and again: with it you can tell that
nothing was cut off at the end.
`;

/** `afterword audit`: who did what to what, and whether the log is as it was. */
export function auditCommand(): Command {
  return withScopeFlags(new Command("audit").description("who did what to what, and who was not let"))
    .option("--from <instant>", "from when on, such as 2026-11-01T00:00:00Z")
    .option("--to <instant>", "until when")
    .option("--actor <id>", "by whom: the id of a key or a member, or the name of a command")
    .option("--action <action>", "what was done, such as people.erase")
    .option("--object <id>", "to what")
    .option("--check", "check the seals instead; exit code 1 when an hour was changed")
    .addHelpText("after", about)
    .action((flags: AuditFlags) =>
      inScope(flags, "audit", (context) => {
        const api = auditOf(accessTransport(context));
        return flags.check === true ? check(api, flags) : list(api, flags);
      }),
    );
}

async function list(api: AuditApi, flags: AuditFlags): Promise<void> {
  const { from, to, actor, action, object } = flags;
  const given = Object.entries({ from, to, actor, action, object }).filter(([, value]) => value !== undefined);
  const items = await allPages((page) => api.list({ ...page, ...Object.fromEntries(given) }));
  print(flags, items, items.length === 0 ? ["There is no such entry."] : items.map(lineOf));
}

const lineOf = ({ at, actor, action, object, outcome }: AuditEntry): string =>
  [at, `${actor.kind} ${actor.id}`, action, `${object.kind} ${object.id ?? "-"}`, outcome].join("  ");

async function check(api: AuditApi, flags: AuditFlags): Promise<void> {
  const found = await api.check();
  const count = `${String(found.entries)} entries of ${String(found.hours)} hours`;
  const broken = found.broken.map(({ hour, because }) => `${hour}  ${because}`);
  const newest = found.last === null ? [] : [`Newest seal: ${found.last.hour}  ${found.last.seal}`];
  print(flags, found, [
    found.holds ? `The seals hold: ${count}.` : `Not as sealed, of ${count}:`,
    ...broken,
    ...newest,
  ]);
  if (!found.holds) process.exitCode = 1;
}
