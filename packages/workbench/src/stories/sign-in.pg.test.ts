import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { serve } from "./served.ts";
import { Browser, makeMember, makeOwner, pathOf } from "./signing-in.ts";

onPostgres("on PostgreSQL one link makes one owner, and owners don't remove each other", async (server) => {
  const aw = await serve(await newDatabase(server));
  const links = await Promise.all([1, 2, 3].map(() => aw.afterword.members.setupLink()));
  const fields = { name: "Eve", password: "seven blue herons waded" };
  const tries = await Promise.all(
    links.map((made, at) =>
      new Browser(aw).send(pathOf(made?.link ?? ""), { ...fields, email: `eve${String(at)}@example.org` }),
    ),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
  expect(await aw.afterword.members.setupLink()).toBeNull();
  const [first] = (await aw.afterword.members.list()).items;
  const other = await makeMember(aw, "otto", [{ role: "owner" }]);
  const ended = await Promise.allSettled([
    aw.afterword.members.remove(first?.id ?? ""),
    aw.afterword.members.change(other.id, { disabled: true }),
  ]);
  expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await aw.stop();
});

onPostgres("on PostgreSQL a member signs in, and a code is taken once by all replicas", async (server) => {
  const url = await newDatabase(server);
  const [one, two] = [await serve(url), await serve(url)];
  const owner = await makeOwner(one);
  const code = owner.phone.code();
  const begun = await Promise.all(
    [one, two].map(async (aw) => {
      const browser = new Browser(aw);
      await browser.send("/signin", { email: owner.email, password: "seven blue herons waded" });
      return browser;
    }),
  );
  const done = await Promise.all(begun.map((browser) => browser.send("/signin/code", { code })));
  expect(done.map(({ status }) => status).sort()).toEqual([303, 422]);
  const elsewhere = new Browser(two);
  elsewhere.cookie = owner.browser.cookie;
  expect((await elsewhere.open("/v1/me")).status).toBe(200);
  await owner.browser.send("/signout", { where: "everywhere" });
  expect((await elsewhere.open("/v1/me")).status).toBe(401);
  await Promise.all([one.stop(), two.stop()]);
});
