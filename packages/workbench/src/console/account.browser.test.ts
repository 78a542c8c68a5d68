import { expect } from "vitest";
import { makeMember, password, signIn } from "../stories/signing-in.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// What everybody finds at the console: a way in, their account, and a way out.

const room = consoleRoom();

story.each(looks)("every page can be read and used ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  const desk = await room.sit(room.owner, manner);
  const { page } = desk;
  // Once is enough for both: each code is taken once, and more than a few in a minute are from the future.
  if (manner === looks[0]) await signIn(room.owner);
  await desk.visit("/account");
  const rows = page.locator("table tbody tr");
  expect(await rows.locator(".tag.good").count()).toBe(1);
  await rows.getByRole("button").first().click();
  await page.getByRole("dialog").waitFor();
  await desk.look();
  for (const path of ["", "/nowhere"]) await desk.visit(path);
  if (manner.width < 640) await desk.page.locator(".menu-button").click();
  await desk.look();
  // The menu comes once it is asked for; the keyboard goes into it, and back to where it was.
  await desk.page.locator(".who").focus();
  await desk.page.keyboard.press("Enter");
  await desk.page.locator('[role="menuitemradio"]:focus').waitFor();
  await desk.look();
  await desk.page.keyboard.press("Escape");
  await desk.page.locator(".who:focus").waitFor();
  await desk.leave();
});

story(
  "every page has the way out, and nothing of the session is left in the browser after it",
  { timeout: 120_000 },
  async () => {
    const nora = await makeMember(room.aw, "nora", [{ role: "owner" }]);
    const desk = await room.sit(nora, manners[0]!);
    const { page } = desk;
    await desk.visit("");
    const out = page.locator(".bar form button");
    const menu = page.locator("#menu a");
    const paths = await menu.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(paths.length).toBeGreaterThan(15);
    for (const path of [...paths, "/feedback/console/account", "/feedback/console/nowhere"]) {
      if (paths.includes(path)) await page.locator(`#menu a[href="${path}"]`).click();
      else await page.goto(room.aw.base + path);
      await page.locator("h1").waitFor();
      expect([path, await out.isVisible(), await out.innerText()]).toEqual([path, true, "Sign out"]);
    }
    await page.evaluate(() => {
      localStorage.setItem("afterword-filter", "ana@example.org");
    });
    await out.click();
    await page.getByRole("heading", { name: "You are signed out" }).waitFor();
    const left = await page.evaluate(async () => ({
      local: Object.keys(localStorage).filter(
        (key) => !["language", "theme", "mode"].some((one) => key === `afterword-${one}`),
      ),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: "caches" in globalThis ? (await caches.keys()).length : 0,
    }));
    expect(left).toEqual({ local: [], session: [], databases: 0, caches: 0 });
    expect((await page.context().cookies()).map(({ name }) => name).filter((name) => !name.endsWith("-to"))).toEqual(
      [],
    );
    await page.goBack();
    await page.locator("#in-email").waitFor();
    await desk.leave();
  },
);

story("a name, a language and a password are changed, and stay so", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/account");
  await page.getByLabel("Name").fill("Olga Petrova");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved.").waitFor();
  await page.reload();
  expect(await page.getByLabel("Name").inputValue()).toBe("Olga Petrova");
  expect((await room.owner.browser.open("/v1/me")).json).toMatchObject({ name: "Olga Petrova", locale: "en" });

  await page.getByLabel("First day").fill("2026-12-20");
  await page.getByLabel("Last day").fill("2026-12-19");
  await page.getByRole("button", { name: "I am away then" }).click();
  await page.getByText("Give a day that does not come before the first.").waitFor();
  await page.getByLabel("Last day").fill("2027-01-03");
  await page.getByRole("button", { name: "I am away then" }).click();
  await page.getByText("You are away from 20 December 2026 until 3 January 2027.").waitFor();
  await desk.look();
  await page.reload();
  const absence = { from: "2026-12-20", until: "2027-01-03", standIn: null };
  expect((await room.owner.browser.open("/v1/me")).json).toMatchObject({ absence });
  await page.getByRole("button", { name: "I am back" }).click();
  await expect.poll(async () => (await room.owner.browser.open("/v1/me")).json["absence"]).toBeNull();

  const languages = page.locator("section.card", { hasText: "Languages in which you answer clients" });
  await languages.getByText("Arabic").click();
  await languages.getByRole("button", { name: "Save the languages" }).click();
  await languages.getByText("Saved.").waitFor();
  await page.reload();
  expect(await languages.getByRole("checkbox", { name: "Arabic" }).isChecked()).toBe(true);
  expect((await room.owner.browser.open("/v1/me")).json).toMatchObject({ languages: ["ar"] });

  await page.locator(".who").click();
  await page.getByRole("menuitemradio", { name: "Français" }).click();
  await page.getByRole("heading", { name: "Mon compte" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Mon compte" }).waitFor();
  expect((await room.owner.browser.open("/v1/me")).json).toMatchObject({ locale: "fr" });

  await page.getByLabel("Mot de passe actuel").fill("not the password at all");
  await page.getByLabel("Nouveau mot de passe").fill("nine grey owls listened");
  await page.getByRole("button", { name: "Changer le mot de passe" }).click();
  await page.getByText("Ce n’est pas votre mot de passe actuel.").waitFor();
  await page.getByLabel("Mot de passe actuel").fill(password);
  await page.getByRole("button", { name: "Changer le mot de passe" }).click();
  await page.getByText("Votre mot de passe est changé.").waitFor();
  expect((await room.owner.browser.open("/v1/me")).status).toBe(401);
  await page.reload();
  await page.getByRole("heading", { name: "Mon compte" }).waitFor();
  await desk.leave();
});

story("a session elsewhere is seen and ended by the password", { timeout: 120_000 }, async () => {
  const vera = await makeMember(room.aw, "vera", [{ role: "viewer" }]);
  const elsewhere = await signIn(vera);
  const desk = await room.sit(vera, manners[0]!);
  const { page } = desk;
  await page.goto(`${room.aw.base}/feedback/console/account`);
  const rows = page.locator("table tbody tr");
  await rows.getByRole("button").click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("input").fill("not the password at all");
  await dialog.locator("button[type=submit]").click();
  await dialog.getByText("This is not your current password.").waitFor();
  await dialog.locator("input").fill(password);
  await dialog.locator("button[type=submit]").click();
  await dialog.waitFor({ state: "detached" });
  await page.reload();
  await rows.first().waitFor();
  expect([await rows.count(), await rows.getByRole("button").count()]).toEqual([1, 0]);
  expect((await elsewhere.open("/v1/me")).status).toBe(401);
  expect((await vera.browser.open("/v1/me")).status).toBe(200);
  // Whose session is over is told so, and goes on where they were once there is another.
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByLabel("Current password").fill("what was typed");
  await page.getByLabel("New password").fill("nine grey owls watched");
  await page.getByRole("button", { name: "Change the password" }).click();
  const over = page.getByRole("alertdialog", { name: "Your session has ended" });
  await over.waitFor();
  await desk.look();
  await page.context().addCookies(cookies);
  await over.getByRole("button", { name: "I have signed in: go on" }).click();
  await over.waitFor({ state: "detached" });
  expect(await page.getByLabel("Current password").inputValue()).toBe("what was typed");
  await desk.leave();
});

story("who has not signed in is led to do so, and then to where they wanted", { timeout: 120_000 }, async () => {
  const context = await room.browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(`${room.aw.base}/feedback/console/account?from=here`);
  expect(new URL(page.url()).pathname).toBe("/feedback/signin");
  await page.fill("#in-email", room.owner.email);
  await page.fill("#in-password", "nine grey owls listened");
  await page.click("main form button");
  await page.fill("#in-code", room.owner.phone.code());
  await page.click("main form button");
  await page.locator("h1").waitFor();
  expect(page.url()).toBe(`${room.aw.base}/feedback/console/account?from=here`);
  await page.locator(".bar form button").click();
  expect(new URL(page.url()).pathname).toBe("/feedback/signout");
  await context.close();
});
