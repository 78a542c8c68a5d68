import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { devMailbox } from "./dev-mailbox.ts";
import { sampleMail } from "./samples.ts";

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

async function newFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "afterword-mail-"));
  folders.push(parent);
  return join(parent, "deep", "mail");
}

const start = Date.parse("2025-11-21T09:30:00.123Z");
function clock(stepMs = 0): () => Date {
  let calls = 0;
  return () => new Date(start + stepMs * calls++);
}

const stores = [
  ["memory", async () => null],
  ["a folder", newFolder],
] as const;

test.each(stores)("%s gives back what was sent, decoded", async (_name, folderOf) => {
  const mailbox = devMailbox({ folder: await folderOf(), now: clock() });
  const result = await mailbox.send(
    sampleMail({ subject: "Demande clôturée, O'Brien & Sons <ops>", text: "é\n", headers: { "X-Own": "1" } }),
  );
  expect(result).toMatchObject({ outcome: "sent" });
  const [mail] = await mailbox.list();
  expect(mail).toMatchObject({
    to: "amina@example.org",
    from: "desk@example.org",
    subject: "Demande clôturée, O'Brien & Sons <ops>",
    messageId: "<inv-1@desk.example.org>",
    headers: { "x-own": "1", "mime-version": "1.0" },
    sentAt: "2025-11-21T09:30:00.123Z",
  });
  expect(mail?.text).toContain("é");
  expect(mail?.html).toContain("<p>Hello</p>");
  expect(mail?.raw).toMatch(/^Message-ID: <inv-1@desk\.example\.org>\r$/m);
  expect(await mailbox.find(mail?.id ?? "")).toEqual(mail);
});

test.each(stores)("%s lists the newest first, even of one instant, and by recipient", async (_name, folderOf) => {
  const mailbox = devMailbox({ folder: await folderOf(), now: clock() });
  for (const subject of ["one", "two", "three"]) await mailbox.send(sampleMail({ subject }));
  await mailbox.send(sampleMail({ subject: "other", to: { address: "Bo@Example.org" } }));
  expect((await mailbox.list()).map((mail) => mail.subject)).toEqual(["other", "three", "two", "one"]);
  expect((await mailbox.list({ to: "bo@example.org" })).map((mail) => mail.subject)).toEqual(["other"]);
  expect(await mailbox.list({ to: "nobody@example.org" })).toEqual([]);
});

test.each(stores)("%s forgets an address, and nobody else's mail", async (_name, folderOf) => {
  const mailbox = devMailbox({ folder: await folderOf(), now: clock() });
  expect(await mailbox.forget("amina@example.org")).toBe(0);
  for (const address of ["amina@example.org", "Amina@Example.org", "bo@example.org"])
    await mailbox.send(sampleMail({ to: { address } }));
  expect(await mailbox.forget(" AMINA@example.org")).toBe(2);
  expect((await mailbox.list()).map((mail) => mail.to)).toEqual(["bo@example.org"]);
});

test.each(stores)("%s keeps both copies of one Message-ID", async (_name, folderOf) => {
  const mailbox = devMailbox({ folder: await folderOf(), now: clock() });
  await mailbox.send(sampleMail());
  await mailbox.send(sampleMail());
  const mails = await mailbox.list();
  expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(1);
  expect(new Set(mails.map((mail) => mail.id)).size).toBe(2);
});

test.each(stores)("%s lists no more than the newest 500", async (_name, folderOf) => {
  const mailbox = devMailbox({ folder: await folderOf(), now: clock(1) });
  for (let i = 0; i < 503; i++) await mailbox.send(sampleMail({ subject: `mail ${i}` }));
  const mails = await mailbox.list();
  expect([mails.length, mails[0]?.subject, mails.at(-1)?.subject]).toEqual([500, "mail 502", "mail 3"]);
});

test("mails stay in the folder, for their owner only", async () => {
  const folder = await newFolder();
  await devMailbox({ folder, now: clock() }).send(sampleMail());
  const [name = "", ...others] = await readdir(folder);
  expect(others).toEqual([]);
  expect(name).toMatch(/^20251121T093000123Z-.*\.eml$/);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  const [mail] = await devMailbox({ folder, now: clock() }).list();
  expect(mail?.raw).toBe(await readFile(join(folder, name), "utf8"));
});

test("an id from outside opens no other file", async () => {
  const mailbox = devMailbox({ folder: await newFolder(), now: clock() });
  for (const id of ["../../etc/passwd", "", "x", "20251121T093000123Z-000000-aaaaaaaaaaaa-00000000"]) {
    expect(await mailbox.find(id)).toBeNull();
  }
  expect(await mailbox.list()).toEqual([]);
});

test("what no server would be given is refused here too", async () => {
  const mailbox = devMailbox({ folder: null, now: clock() });
  const result = await mailbox.send(sampleMail({ to: { address: "a@b.test, evil@x.test" } }));
  expect(result).toMatchObject({ outcome: "refused", class: "address" });
  expect(await mailbox.list()).toEqual([]);
});
