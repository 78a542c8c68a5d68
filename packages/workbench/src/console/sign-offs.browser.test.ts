import { beforeAll, expect } from "vitest";
import { makeMember, type SignedIn } from "../stories/signing-in.ts";
import waves from "../stories/wave.config.ts";
import { manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// A department signs a wave off: the wave's page says who has to, and the department's officer does it.

const room = consoleRoom(waves);
let hanna: SignedIn;
beforeAll(async () => {
  const live = { authorization: `Bearer ${await room.aw.keyFor("live")}` };
  const unit = { id: "hq", name: "Headquarters", segments: { site: ["HQ"] } };
  expect((await room.aw.call("POST", "/v1/units", unit, live)).status).toBe(201);
  hanna = await makeMember(room.aw, "hanna", [{ role: "officer", within: "hq" }]);
  const plan = { survey: "annual", every: "once", anchor: "2099-02-03T09:00", timeZone: "UTC" };
  for (const id of ["pulse", "later"]) {
    const made = await room.aw.call("POST", "/v1/waves", {
      ...plan,
      id,
      audience: { everyone: true },
      signOff: ["hq"],
      anchor: id === "pulse" ? plan.anchor : "2099-03-03T09:00",
    });
    expect(made.status, made.text).toBe(200);
  }
  await room.aw.call("POST", "/v1/people", { id: "amina", email: "amina@example.org" });
}, 60_000);

story("a wave is not launched before its department has signed, and then it is", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/waves/pulse.1");
  await page.getByRole("row", { name: /Headquarters.*Not yet.*hanna/ }).waitFor();
  await page.getByRole("button", { name: "Open now" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Open now" }).click();
  await page.getByText("A unit has not signed this wave off yet").waitFor();
  await desk.leave();

  const hers = await room.sit(hanna, manners[0]!);
  await hers.visit("/sign-offs");
  const pulse = hers.page.getByRole("row", { name: /pulse\.1/ });
  const press = async (act: "Sign off" | "Take it back") => {
    await pulse.getByRole("button", { name: act }).click();
    await hers.page.getByRole("dialog").getByRole("button", { name: act }).click();
  };
  await press("Sign off");
  await hers.page.getByRole("row", { name: /pulse\.1.*hanna/ }).waitFor();
  await press("Take it back");
  await pulse.getByText("Not yet").waitFor();
  expect((await room.aw.call("GET", "/v1/waves/pulse")).json["signOffs"]).toMatchObject([
    { unit: "hq", signedAt: null },
  ]);
  await press("Sign off");
  await hers.page.getByRole("row", { name: /pulse\.1.*hanna/ }).waitFor();
  await hers.page.reload();
  await hers.page.getByRole("row", { name: /pulse\.1.*hanna/ }).waitFor();
  expect(await hers.page.getByRole("button", { name: "Sign off" }).count()).toBe(1);
  await hers.leave();
  const { signOffs } = (await room.aw.call("GET", "/v1/waves/pulse")).json;
  expect(signOffs).toMatchObject([{ unit: "hq", by: "hanna" }]);
  expect((await room.aw.call("POST", "/v1/waves/pulse/launch")).status).toBe(200);
});

story("the page can be read in Arabic on a phone", { timeout: 120_000 }, async () => {
  const desk = await room.sit(hanna, manners[1]!);
  await desk.visit("/sign-offs");
  await desk.page.getByRole("button", { name: "موافقة" }).first().click();
  await desk.page.getByRole("dialog").waitFor();
  await desk.look();
  await desk.leave();
});

story("who plans a wave says which units sign it off", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/waves/new?step=3");
  await page.getByRole("checkbox", { name: "Headquarters" }).check({ force: true });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await page.waitForURL(/\/waves\/annual-[^/]+$/);
  await page.reload();
  await page.getByRole("row", { name: /Headquarters.*Not yet.*hanna/ }).waitFor();
  const planned = (await room.aw.call("GET", `/v1/waves/${page.url().split("/").at(-1) ?? ""}`)).json;
  expect(planned).toMatchObject({ state: "scheduled", signOffs: [{ unit: "hq", signedAt: null }] });
  await desk.leave();
});
