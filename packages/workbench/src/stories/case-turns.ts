import type { CaseDetail, CaseItem } from "@afterword/sdk";
import { expect } from "vitest";
import { answered } from "./cases.ts";
import type { Served } from "./served.ts";
import { makeMember, makeOwner, type SignedIn } from "./signing-in.ts";

const clock = () => Date.parse("2026-03-05T09:00:00Z");
const pass = (aw: Served, advance: string) => aw.call("POST", "/dev/clock", { advance });

/**
 * A queue gives each new case to one of those who read it: who speaks its client's language, may work on it, is there, and has
 * the fewest open ones. The time to read it runs on, and only whoever got it is told.
 */
export async function expectTurns(aw: Served): Promise<void> {
  await makeOwner(aw, clock);
  const uma = await makeMember(aw, "uma", [{ role: "manager" }], clock);
  const ben = await makeMember(aw, "ben", [{ role: "lead", segments: { desk: ["ICT"] } }], clock);
  const hana = await makeMember(aw, "hana", [{ role: "lead", segments: { desk: ["HR"] } }], clock);
  const put = (members: readonly string[], inTurn: boolean) =>
    aw.call("PUT", "/v1/case-queues", { queue: "ict-desk", members, inTurn });
  const me = (who: SignedIn, change: object) => who.browser.call("PATCH", "/v1/me", change);
  const owners = async () => {
    const { items } = (await aw.call("GET", "/v1/cases?limit=500")).json as { items: CaseItem[] };
    return items.map(({ owner }) => owner?.name ?? null).reverse();
  };
  const mails = async ({ email }: SignedIn) =>
    ((await aw.call("GET", `/dev/mail.json?to=${email}`)).json as unknown as { subject: string }[]).length;

  const nobody = await put([], true);
  expect([nobody.status, (nobody.json["errors"] as { path: string }[])[0]?.path]).toEqual([422, "inTurn"]);
  expect((await put([uma.id, ben.id, hana.id], true)).json).toMatchObject({ queue: "ict-desk", inTurn: true });
  expect((await aw.afterword.cases.queues()).items[0]).toMatchObject({ queue: "ict-desk", inTurn: true });
  const spoken = await me(uma, { languages: ["fr", "ar"] });
  expect([spoken.status, spoken.json["languages"]]).toEqual([200, ["ar", "fr"]]);
  expect((await me(uma, { languages: ["Klingon"] })).status).toBe(422);
  expect((await me(ben, { locale: "en" })).status).toBe(200);

  // Hana may not work on those of ICT. Uma speaks French, Ben English, and nobody Russian.
  for (const locale of ["fr", "fr", "en", "ru"]) {
    await answered(aw, { csat: 1 }, { locale });
    await pass(aw, "1s");
  }
  expect(await owners()).toEqual(["uma", "uma", "ben", "ben"]);
  const [first] = ((await aw.call("GET", "/v1/cases?limit=500")).json as { items: CaseItem[] }).items.slice(-1);
  const found = (await aw.call("GET", `/v1/cases/${first?.id ?? ""}`)).json as unknown as CaseDetail;
  expect(found).toMatchObject({ state: "new", owner: { id: uma.id } });
  expect(found.notes.at(-1)).toMatchObject({ kind: "owner", by: "queue ict-desk" });
  expect([await mails(uma), await mails(ben), await mails(hana)]).toEqual([1, 1, 0]);

  // Whoever is away gets none: their stand-in does.
  const away = { from: "2026-03-01", until: "2026-12-31", standIn: ben.id };
  expect((await me(uma, { absence: away })).status).toBe(200);
  await answered(aw, { csat: 1 }, { locale: "fr" });
  await pass(aw, "1s");
  expect((await owners()).at(-1)).toBe("ben");
  // No longer in turn: it stays in the queue.
  expect((await put([ben.id], false)).json).toMatchObject({ inTurn: false });
  await answered(aw, { csat: 1 }, { locale: "fr" });
  await pass(aw, "1s");
  expect((await owners()).at(-1)).toBeNull();
}
