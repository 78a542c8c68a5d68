import type { Aftermath } from "./run.ts";

/** What can be put wrong behind the program's back, to show that the account sees it. */
export const plants = ["loss", "double", "late"] as const;

/** Loses an answer that was acknowledged, has a mail come once more, or after its reader stopped them. */
export async function plant(what: (typeof plants)[number], { place, ledger, server }: Aftermath): Promise<void> {
  const [mail] = server.taken;
  if (!mail) throw new Error("There was no mail.");
  const { taken } = server;
  if (what === "double") taken.push(mail, mail);
  if (what === "late") {
    const someone = ledger.people.find(({ email }) => email === mail.to);
    if (!someone) throw new Error("Nobody has the address.");
    someone.stoppedAt = mail.at - 10_000;
  }
  if (what === "loss") {
    const [row] = await place.query("select id from responses where origin = 'link' order by id limit 1");
    for (const [table, column] of [
      ["segments", "owner"],
      ["measures", "response"],
      ["response_versions", "response"],
      ["responses", "id"],
    ] as const)
      await place.query(`delete from ${table} where ${column} = '${String(row?.["id"])}'`);
  }
}
