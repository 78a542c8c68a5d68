import { lookAtDomain, txtResolver } from "@afterword/delivery";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startNameServer } from "./name-server.ts";
import { newFolder, run } from "./program.ts";
import { serve } from "./served.ts";

const key = `v=DKIM1; k=rsa; p=${"A".repeat(392)}`;
let names: Awaited<ReturnType<typeof startNameServer>>;
beforeAll(async () => {
  names = await startNameServer({
    "example.org": ["google-site-verification=1", "v=spf1 include:mail.example.net -all"],
    "desk._domainkey.example.org": [key],
    "_dmarc.example.org": ["v=DMARC1; p=reject; rua=mailto:d@example.org"],
    "weak.org": ["v=spf1 a +all"],
    "desk._domainkey.weak.org": ["v=DKIM1; p="],
    "_dmarc.weak.org": ["v=DMARC1; p=none"],
    "twice.org": ["v=spf1 -all", "v=spf1 ~all"],
    "_dmarc.twice.org": ["v=DMARC1; policy=reject"],
    "failing.org": "fail",
    "_dmarc.failing.org": null,
  });
});
afterAll(() => names.stop());

const found = async (domain: string, servers = [names.address], selectors = ["desk"]) =>
  (await lookAtDomain(domain, { selectors, resolve: txtResolver(servers) })).map(
    ({ record, state }) => `${record} ${state}`,
  );

test("each record is judged by what receivers make of it", async () => {
  expect(await found("example.org")).toEqual(["spf ok", "dkim ok", "dmarc ok"]);
  expect(await found("weak.org")).toEqual(["spf weak", "dkim wrong", "dmarc weak"]);
  expect(await found("twice.org")).toEqual(["spf wrong", "dkim missing", "dmarc wrong"]);
  expect(await found("nothing.org", [names.address], [])).toEqual(["spf missing", "dmarc missing"]);
  const [, dkim] = await lookAtDomain("example.org", { selectors: ["desk"], resolve: txtResolver([names.address]) });
  expect(dkim).toEqual({ record: "dkim", name: "desk._domainkey.example.org", state: "ok", text: key });
});

test("where no name server answers, nothing is said to be bad", { timeout: 30_000 }, async () => {
  expect(await found("failing.org")).toEqual(["spf unasked", "dkim missing", "dmarc unasked"]);
  expect(await found("example.org", ["127.0.0.1:1"])).toEqual(["spf unasked", "dkim unasked", "dmarc unasked"]);
});

test("the runner tells it of each domain that senders may have", async () => {
  const aw = await serve("file::memory:", undefined, {
    mailFrom: "desk@example.org",
    senderDomains: ["weak.org"],
    dkimSelectors: ["desk"],
    nameServers: [names.address],
  });
  const { items } = (await aw.call("GET", "/v1/sender-domains")).json as {
    items: { domain: string; findings: { record: string; state: string }[] }[];
  };
  expect(items.map(({ domain, findings }) => [domain, ...findings.map(({ state }) => state)])).toEqual([
    ["example.org", "ok", "ok", "ok"],
    ["weak.org", "weak", "wrong", "weak"],
  ]);
  await aw.stop();
});

test("the doctor says what is missing and what to do, and what it could not ask", { timeout: 60_000 }, async () => {
  const database = `file:${newFolder()}/afterword.db`;
  const told = async (domain: string, servers: string) => {
    const { stdout } = await run(["doctor", "--json"], {
      AFTERWORD_DATABASE_URL: database,
      AFTERWORD_SMTP_URL: "smtp://127.0.0.1:1",
      AFTERWORD_MAIL_FROM: `Desk <desk@${domain}>`,
      AFTERWORD_DKIM_SELECTORS: "desk",
      AFTERWORD_NAME_SERVERS: servers,
    });
    const { findings } = JSON.parse(stdout) as {
      findings: { check: string; state: string; found: string; advice?: string }[];
    };
    return findings.filter(({ check }) => ["SPF", "DKIM", "DMARC"].includes(check));
  };
  expect((await told("example.org", names.address)).map(({ state }) => state)).toEqual(["ok", "ok", "ok"]);
  const weak = await told("weak.org", names.address);
  expect(weak.map(({ check, state }) => `${check} ${state}`)).toEqual(["SPF warning", "DKIM wrong", "DMARC warning"]);
  for (const { advice } of weak) expect(advice).toBeTruthy();
  for (const { state, found: said } of await told("example.org", "127.0.0.1:1"))
    expect([state, said]).toEqual(["warning", expect.stringContaining("could not be asked for")]);
});
