import { afterEach, expect, test } from "vitest";
import { startMailServer } from "./mail-server.ts";
import { newFolder, startProgram, storyKey, tokenIn } from "./program.ts";

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const mailServer = async (refusals?: number) => {
  const server = await startMailServer(refusals);
  stops.push(server.stop);
  return server;
};

const start = async (smtp: string, key: string) => {
  const program = await startProgram({
    AFTERWORD_DATABASE_URL: `file:${newFolder()}/afterword.db`,
    AFTERWORD_SMTP_URL: smtp,
    AFTERWORD_MAIL_FROM: "Help desk <desk@example.org>",
    AFTERWORD_API_KEY: key,
  });
  stops.push(() => program.stop());
  const asked = (method: string, path: string, body?: unknown) =>
    program.call(method, path, body, { authorization: `Bearer ${key}` });
  return { ...program, asked };
};
const liveKey = storyKey.replace("_test_", "_live_");
const event = {
  id: "e1",
  type: "ticket.closed",
  person: { id: "p1", email: "amina@example.org", name: "O'Brien & Sons" },
  data: { id: "INC-1", team: "ICT" },
};
const unfolded = (text: string) => text.replace(/=\r\n/g, "").replace(/=3D/g, "=");

test("a live event's mail goes over SMTP to exactly one recipient, and its link takes the answer", async () => {
  const smtp = await mailServer();
  const program = await start(smtp.url, liveKey);
  await program.asked("POST", "/v1/events", event);
  await program.asked("POST", "/dev/clock", { advance: "31m" });
  expect(smtp.mails).toHaveLength(1);
  const [mail] = smtp.mails;
  expect(mail?.to).toEqual(["amina@example.org"]);
  expect(mail?.text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(mail?.text).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(mail?.text).toMatch(/^From: Help desk <desk@example.org>/m);
  const token = tokenIn(unfolded(mail?.text ?? ""));
  expect((await program.asked("POST", `/r/${token}`, { answers: { csat: 4 }, submissionId: "s" })).status).toBe(201);
  const { json } = await program.asked("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat");
  expect(json.rows).toMatchObject([{ value: 100, n: 1 }]);
});

test("a test event's mail never leaves, even when SMTP is set", async () => {
  const smtp = await mailServer();
  const program = await start(smtp.url, storyKey);
  await program.asked("POST", "/v1/events", event);
  await program.asked("POST", "/dev/clock", { advance: "31m" });
  expect(smtp.mails).toHaveLength(0);
  expect((await program.asked("GET", "/dev/mail.json")).json).toHaveLength(1);
});

test("a mail that is put off is tried again after a while, with the same Message-ID", async () => {
  const smtp = await mailServer(2);
  const program = await start(smtp.url, liveKey);
  await program.asked("POST", "/v1/events", event);
  await program.asked("POST", "/dev/clock", { advance: "31m" });
  expect(smtp.mails).toHaveLength(0);
  await program.asked("POST", "/dev/clock", { advance: "20s" });
  expect(smtp.mails).toHaveLength(0);
  await program.asked("POST", "/dev/clock", { advance: "2m" });
  await program.asked("POST", "/dev/clock", { advance: "10m" });
  expect(smtp.mails).toHaveLength(1);
  expect(smtp.mails[0]?.text).toMatch(/^Message-ID: <inv_\w+@127\.0\.0\.1>/m);
});

test("an address that takes no mail ends with a reason, and does not count as having been asked", async () => {
  const smtp = await mailServer();
  const program = await start(smtp.url, liveKey);
  await program.asked("POST", "/v1/events", { ...event, person: { id: "p1", email: "nobody@example.org" } });
  await program.asked("POST", "/dev/clock", { advance: "31m" });
  const explained = await program.asked("GET", "/v1/events/e1");
  expect(explained.json["decisions"]).toMatchObject([{ outcome: "skipped", reason: "bounced_address", phase: "send" }]);
  const again = { ...event, id: "e2", data: { id: "INC-2", team: "ICT" } };
  await program.asked("POST", "/v1/events", again);
  await program.asked("POST", "/dev/clock", { advance: "31m" });
  expect(smtp.mails.map((mail) => mail.to)).toEqual([["amina@example.org"]]);
  // Whoever has that address: it takes none.
  const third = {
    ...event,
    id: "e3",
    person: { id: "p3", email: "Nobody@example.org" },
    data: { id: "INC-3", team: "ICT" },
  };
  const { json } = await program.asked("POST", "/v1/events", third);
  expect(json.results).toMatchObject([{ decisions: [{ outcome: "skipped", reason: "bounced_address" }] }]);
});

test("a relay that can't be reached costs no mail its chances", async () => {
  const smtp = await mailServer();
  const program = await start("smtp://127.0.0.1:1", liveKey);
  await program.asked("POST", "/v1/events", event);
  await program.asked("POST", "/dev/clock", { advance: "31m" });
  for (let day = 0; day < 5; day++) await program.asked("POST", "/dev/clock", { advance: "1d" });
  const explained = await program.asked("GET", "/v1/events/e1");
  expect(explained.json["decisions"]).toMatchObject([{ outcome: "scheduled" }]);
  expect(smtp.mails).toHaveLength(0);
});
