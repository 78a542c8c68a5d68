import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { smtpMailer } from "./smtp.ts";
import type { Mailer } from "./mail.ts";
import { sampleMail } from "./samples.ts";

type Delivery = { from: string; to: string[]; raw: string };
let deliveries: Delivery[] = [];
let url = "";
let mailer: Mailer;

const reply = (text: string) => Object.assign(new Error(text.slice(4)), { responseCode: Number(text.slice(0, 3)) });
// The recipient's local part says what the server does.
const atRcpt: Record<string, string> = {
  unknown: "550 5.1.1 no such user",
  greylisted: "450 4.2.1 try later",
};
const server = new SMTPServer({
  authOptional: true,
  hideSTARTTLS: true,
  onRcptTo({ address }, _session, done) {
    const refusal = atRcpt[address.split("@")[0] ?? ""];
    done(refusal === undefined ? null : reply(refusal));
  },
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      const to = rcptTo.map(({ address }) => address);
      if (to[0]?.startsWith("spam")) return done(reply("554 5.7.1 looks like spam"));
      deliveries.push({ from: mailFrom ? mailFrom.address : "", to, raw: Buffer.concat(chunks).toString() });
      // Accepted, and the reply is lost.
      if (to[0]?.startsWith("lost")) return (session as unknown as { socket?: Socket }).socket?.destroy() ?? hangUp();
      done();
    });
  },
});
server.on("error", () => {});
function hangUp(): void {
  for (const connection of server.connections as Set<{ _socket: Socket }>) connection._socket.destroy();
}

beforeAll(async () => {
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  url = `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((done) => server.close(done)));
beforeEach(() => {
  deliveries = [];
  mailer = smtpMailer({ url, now: () => new Date("2025-11-21T09:30:00Z") });
});
afterEach(() => mailer.close());

const to = (address: string, mail = {}) => sampleMail({ to: { address }, ...mail });

test("a mail is accepted, with its envelope and exactly one recipient", async () => {
  const name = "A, evil@x.test";
  const result = await mailer.send(
    sampleMail({ to: { address: "amina@example.org", name }, envelopeFrom: "bounce+1@b.example.org" }),
  );
  expect(result).toEqual({ outcome: "sent", reply: expect.stringMatching(/^250/) });
  expect(deliveries).toMatchObject([{ from: "bounce+1@b.example.org", to: ["amina@example.org"] }]);
  expect(deliveries[0]?.raw).toMatch(/^Message-ID: <inv-1@desk\.example\.org>$/m);
  expect(deliveries[0]?.raw).toMatch(/^Date: Fri, 21 Nov 2025 09:30:00 \+0000$/m);
});

test("an unknown person is refused for the address", async () => {
  const result = await mailer.send(to("unknown@example.org"));
  expect(result).toMatchObject({ outcome: "refused", class: "address", code: "5.1.1" });
});

test("a refused text is refused for the content", async () => {
  expect(await mailer.send(to("spam@example.org"))).toMatchObject({
    outcome: "refused",
    class: "content",
    code: "5.7.1",
  });
});

test("a temporary refusal is tried again later", async () => {
  expect(await mailer.send(to("greylisted@example.org"))).toMatchObject({
    outcome: "retry",
    code: "4.2.1",
    connection: false,
  });
});

test("refusals do not keep the next mail from going out", async () => {
  const all = [
    "unknown@example.org",
    "ok1@example.org",
    "spam@example.org",
    "greylisted@example.org",
    "ok2@example.org",
  ];
  const outcomes = await Promise.all(all.map(async (address) => (await mailer.send(to(address))).outcome));
  expect(outcomes).toEqual(["refused", "sent", "refused", "retry", "sent"]);
});

test("a reply that is lost after the text leaves it uncertain, and nothing is sent twice", async () => {
  expect(await mailer.send(to("ok@example.org"))).toMatchObject({ outcome: "sent" });
  expect(await mailer.send(to("lost@example.org"))).toMatchObject({
    outcome: "retry",
    connection: true,
    uncertain: true,
  });
  expect(deliveries.filter((delivery) => delivery.to[0] === "lost@example.org")).toHaveLength(1);
});

test("the moment before the text is told, and can stop it", async () => {
  const moments: number[] = [];
  await mailer.send(to("ok@example.org"), { onData: () => void moments.push(deliveries.length) });
  expect(moments).toEqual([0]);
  const stopped = await mailer.send(to("ok@example.org"), { onData: () => Promise.reject(new Error("lease lost")) });
  expect(stopped).toEqual({ outcome: "retry", reply: expect.stringContaining("lease lost"), connection: false });
  await mailer.send(to("unknown@example.org"), { onData: () => void moments.push(deliveries.length) });
  expect(moments).toEqual([0]);
  expect(deliveries).toHaveLength(1);
});

test.each(["a@b.test, evil@x.test", "grp: e1@x.test, e2@x.test;", "a@b.test\r\nRCPT TO:<e@x.test>", "a@localhost"])(
  "%j never reaches the server",
  async (address) => {
    expect(await mailer.send(to(address))).toMatchObject({ outcome: "refused", class: "address" });
    expect(deliveries).toEqual([]);
  },
);

test("a mail with a header break is refused, not sent", async () => {
  const result = await mailer.send(sampleMail({ headers: { "X-A": "1\r\nBcc: evil@x.test" } }));
  expect(result).toMatchObject({ outcome: "refused", class: "content" });
  expect(deliveries).toEqual([]);
});

test("without TLS a server that must have it gets nothing", async () => {
  const strict = smtpMailer({ url: `${url}?tls=required` });
  expect(await strict.send(sampleMail())).toMatchObject({ outcome: "retry", connection: true });
  await strict.close();
  expect(deliveries).toEqual([]);
});

test("nobody listening is a matter of the connection", async () => {
  const closed = createServer().listen(0, "127.0.0.1");
  await once(closed, "listening");
  const { port } = closed.address() as AddressInfo;
  closed.close();
  const lonely = smtpMailer({ url: `smtp://127.0.0.1:${port}` });
  expect(await lonely.send(sampleMail())).toMatchObject({ outcome: "retry", connection: true });
  await lonely.close();
});

test("a server that falls silent is given up", async () => {
  const silent = createServer((socket) => {
    socket.on("error", () => {});
    socket.write("220 silent\r\n");
  }).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const patient = smtpMailer({
    url: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}?timeout=0.2`,
  });
  expect(await patient.send(sampleMail())).toMatchObject({ outcome: "retry", connection: true });
  await patient.close();
  silent.close();
});
