import { afterEach, expect, test } from "vitest";
import { toldOn, visitorOf } from "./form-pages.ts";
import { startMailServer } from "./mail-server.ts";
import { formOf, serve, type Served } from "./served.ts";
import project, { csat, direct } from "./unasked.config.ts";

// Receipts and mails about somebody's own message, over a real mail server, as live data.

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function start() {
  const smtp = await startMailServer();
  const aw = await serve("file::memory:", project, {
    mode: "production",
    smtp: smtp.url,
    mailFrom: "Afterword <afterword@example.org>",
    mailReplyTo: "desk@example.org",
  });
  stops.push(smtp.stop, aw.stop);
  const key = await aw.keyFor("live");
  const asked: Served["call"] = (method, path, body) => aw.call(method, path, body, { authorization: `Bearer ${key}` });
  /** What is due is sent; gives the newest mail, decoded. */
  const deliver = async () => {
    await aw.parts.worker.drain();
    return decoded(smtp.mails.at(-1)?.text ?? "");
  };
  return { ...aw, smtp, asked, deliver };
}
type Started = Awaited<ReturnType<typeof start>>;

/** Quoted-printable, which is all that mails in English need. */
const decoded = (mail: string) =>
  mail.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Asks somebody, and gives the token of the link. */
async function invited(aw: Started): Promise<string> {
  const person = { id: "p1", email: "amina@example.org", name: "Amina", locale: "en" };
  const event = await aw.asked("POST", "/v1/events", {
    id: "e1",
    type: "ticket.closed",
    person,
    data: { id: "INC-1", team: "ICT" },
    occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
  });
  expect(event.status).toBe(200);
  return /\/r\/([0-9A-Za-z]{27})/.exec(await aw.deliver())?.[1] ?? "";
}

async function answered(aw: Started): Promise<{ token: string; page: string }> {
  const token = await invited(aw);
  const form = await aw.call("GET", `/r/${token}`);
  const thanks = await aw.call("POST", `/r/${token}`, formOf(form.text, { "q.csat": "4", "q.why": "It was quick." }));
  expect(thanks.status, thanks.text).toBe(201);
  return { token, page: thanks.text };
}

/** The fields of the button that asks for a receipt. */
function receiptForm(page: string): URLSearchParams {
  const [form = ""] = page.match(/<form(?:(?!<form)[^])*name="receipt" value="1"/) ?? [];
  const fields = formOf(form, { receipt: "1" });
  fields.delete("commit");
  return fields;
}

test("a receipt goes to the person's address once for each revision, with what was answered and the link", async () => {
  const aw = await start();
  const { token, page } = await answered(aw);
  const ask = (fields: URLSearchParams) => aw.call("POST", `/r/${token}`, fields);
  const reply = await ask(receiptForm(page));
  expect(reply.status).toBe(200);
  expect(reply.text).toContain("We are sending it to the address that we have of you.");
  expect(reply.text).not.toContain("amina@example.org");
  const mail = await aw.deliver();
  expect(aw.smtp.mails).toHaveLength(2);
  expect(aw.smtp.mails[1]?.to).toEqual(["amina@example.org"]);
  expect(mail).toMatch(/^Subject: Receipt: your answer about INC-1\r$/m);
  expect(mail).toMatch(/^Message-ID: <inv_\w+\.receipt-1@127\.0\.0\.1>\r$/m);
  expect(mail).toMatch(/^Reply-To: desk@example.org\r$/m);
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  const receipt = /Reference: <bdi>(\w+)</.exec(page)?.[1] ?? "?";
  for (const words of [receipt, "How satisfied are you?", "4 – Satisfied", "It was quick.", `/r/${token}`, "until "])
    expect(decoded(Buffer.from(mail, "latin1").toString()), words).toContain(words);

  await ask(receiptForm(page));
  await aw.deliver();
  expect(aw.smtp.mails).toHaveLength(2);

  const recorded = await aw.call("GET", `/r/${token}`);
  const changed = await ask(formOf(recorded.text, { "q.csat": "2" }));
  await ask(receiptForm(changed.text));
  expect(await aw.deliver()).toContain("receipt-2@");
  expect(aw.smtp.mails).toHaveLength(3);
});

test("who asks for one loses nothing that was typed below; the page of the link has the button and the reference too", async () => {
  const aw = await start();
  const token = await invited(aw);
  const send = (fields: URLSearchParams) => aw.call("POST", `/r/${token}`, fields);
  const thanks = await send(formOf((await aw.call("GET", `/r/${token}?score=4`)).text));
  expect(thanks.text.match(/<form/g)).toHaveLength(1);
  const asked = receiptForm(thanks.text);
  asked.set("q.why", "It was quick.");
  const sent = await send(asked);
  expect([sent.status, sent.text.includes("We are sending it")]).toEqual([200, true]);
  expect(sent.text).toContain("<dd><bdi>It was quick.</bdi></dd>");
  expect(await aw.deliver()).toContain("It was quick.");

  const recorded = await aw.call("GET", `/r/${token}`);
  const receipt = /Reference: <bdi>(\w+)</.exec(recorded.text)?.[1] ?? "?";
  // As people say and type it.
  expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(thanks.text).toContain(receipt);
  const changed = formOf(recorded.text, { "q.csat": "2", "q.why": "It was quick.", receipt: "1" });
  changed.delete("commit");
  const again = await send(changed);
  expect(again.text).toMatch(/You have answered already[^]*We are sending it/);
  expect(await aw.deliver()).toContain("Dissatisfied");

  const find = async (reference: string) =>
    (await aw.asked("GET", `/v1/responses?reference=${encodeURIComponent(reference)}`)).json;
  const typed = ` ${receipt.slice(0, 4).toLowerCase()} - ${receipt.slice(4).replaceAll("0", "o").replaceAll("1", "l")} `;
  for (const reference of [receipt, receipt.toLowerCase(), typed])
    expect((await find(reference))["items"]).toMatchObject([{ subject: "INC-1", answers: { csat: 2 } }]);
  for (const other of ["00000000", "UUUUUUUU"]) expect((await find(other))["items"]).toEqual([]);
  expect(await find("7F3K")).toMatchObject({ code: "invalid_query", errors: [{ path: "reference" }] });
});

test("only a press on the page asks for one: not form.submit(), another's nonce or a wrong edit token", async () => {
  const aw = await start();
  const { token, page } = await answered(aw);
  const without = (name: string, value?: string) => {
    const fields = receiptForm(page);
    if (value === undefined) fields.delete(name);
    else fields.set(name, value);
    return fields;
  };
  for (const fields of [
    without("receipt"),
    without("nonce"),
    without("nonce", "a.b"),
    without("editToken", "guessed"),
  ]) {
    const reply = await aw.call("POST", `/r/${token}`, fields);
    expect([409, 422]).toContain(reply.status);
  }
  await aw.deliver();
  expect(aw.smtp.mails).toHaveLength(1);
});

test("a person without an address that takes mail is told so", async () => {
  const aw = await start();
  const { token, page } = await answered(aw);
  const moved = await aw.asked("POST", "/v1/people", { id: "p1", email: "nobody@example.org" });
  expect(moved.status, moved.text).toBe(200);
  await aw.call("POST", `/r/${token}`, receiptForm(page));
  await aw.deliver();
  const reply = await aw.call("POST", `/r/${token}`, receiptForm(page));
  expect(reply.text).toContain("we have no address of you that takes our mails");
  expect(aw.smtp.mails).toHaveLength(1);
});

test("of a confidential answer the receipt does not tell what it was, nor the invitation that there is one", async () => {
  const aw = await start();
  const person = { id: "p1", email: "amina@example.org" };
  const occurredAt = new Date(Date.now() - 60_000).toISOString();
  await aw.asked("POST", "/v1/events", { id: "e1", type: "year.reviewed", person, data: { id: "Y-1" }, occurredAt });
  await aw.deliver();
  const { items } = (await aw.asked("GET", "/v1/invitations")).json as { items: { id: string }[] };
  const id = items[0]?.id ?? "";
  const path = `/r/${aw.afterword.token(id)}`;
  const form = await aw.call("GET", path);
  const thanks = await aw.call("POST", path, formOf(form.text, { "q.nps": "3" }));
  await aw.call("POST", path, receiptForm(thanks.text));
  const mail = await aw.deliver();
  expect(mail).toContain("You answered 1 question. What you answered is not in this mail");
  expect(mail).not.toContain("Would you?");
  const explained = await aw.asked("GET", `/v1/invitations/${id}`);
  expect(explained.json["messages"]).toEqual([]);
});

test("who writes unasked gets a mail at once, the desk's answer in its words, and that it is closed", async () => {
  const aw = await start();
  const visitor = visitorOf(aw);
  const kind = await visitor.send(await visitor.open(`/f/${direct.id}`), { "q.kind": "thanks" });
  const address = await visitor.send(kind, { "q.said": "Well done." });
  const { reference, code } = toldOn((await visitor.send(address, { "q.address": "omar@example.org" })).text);
  const received = await aw.deliver();
  expect(aw.smtp.mails.map(({ to }) => to)).toEqual([["omar@example.org"]]);
  expect(received).toMatch(new RegExp(`^Subject: We have your message: reference ${reference}\\r$`, "m"));
  expect(received).toMatch(/^From: Tell us directly <afterword@example.org>\r$/m);
  expect(received).toContain(`/s/${code}`);
  expect(received).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(received).not.toMatch(/^(?:In-Reply-To|References|List-Unsubscribe):/m);
  const status = await visitor.open(/\/s\/[0-9A-Z-]+/.exec(received)?.[0] ?? "");
  expect(status.text).toContain(reference);

  const { items } = (await aw.asked("GET", "/v1/records")).json as { items: { id: string }[] };
  const record = `/v1/records/${items[0]?.id ?? ""}`;
  await aw.asked("PATCH", record, { reply: "Thank you.\n<b>Come again</b> & tell others." });
  const reply = await aw.deliver();
  expect(reply).toMatch(new RegExp(`^Subject: An answer to your message ${reference}\\r$`, "m"));
  expect(reply).toContain("Thank you.\r\n<b>Come again</b> & tell others.");
  expect(reply).toContain("Thank you.<br>&lt;b&gt;Come again&lt;/b&gt; &amp; tell others.");
  expect(reply).toContain("If something is still open, answer this mail.");
  await aw.asked("PATCH", record, { state: "closed" });
  expect(await aw.deliver()).toMatch(new RegExp(`^Subject: Your message ${reference} is closed\\r$`, "m"));
  const ids = aw.smtp.mails.map(({ text }) => /^Message-ID: <(.*)@/m.exec(text)?.[1]?.replace(/^rec_\w+\./, ""));
  expect(ids).toEqual(["case-received", expect.stringMatching(/^case-reply-\d+$/), "case-closed"]);
});

/** Somebody thanks, and gives an address. */
async function thank(aw: Started, address: string): Promise<void> {
  const visitor = visitorOf(aw);
  const kind = await visitor.send(await visitor.open(`/f/${direct.id}`), { "q.kind": "thanks" });
  const last = await visitor.send(kind, { "q.said": `To ${address}` });
  expect((await visitor.send(last, { "q.address": address })).status).toBe(201);
  await aw.deliver();
}

test("somebody's mailbox gets five acknowledgements a day, whoever keeps giving it and however", async () => {
  const aw = await start();
  const given = ["victim", "Victim", "victim+1", "VICTIM+2", "victim+2+3", "victim+4", "victim"];
  for (const name of given) await thank(aw, `${name}@example.org`);
  expect(aw.smtp.mails).toHaveLength(5);
  await thank(aw, "another@example.org");
  expect(aw.smtp.mails).toHaveLength(6);
});

test("whoever wants no mails at all gets no acknowledgement, and the desk's answer", async () => {
  const aw = await start();
  await aw.asked("POST", "/v1/people", { id: "quiet", email: "quiet@example.org", optOuts: ["all"] });
  await aw.asked("POST", "/v1/people", { id: "picky", email: "picky@example.org", optOuts: ["climate"] });
  for (const name of ["quiet", "Quiet+forms", "picky"]) await thank(aw, `${name}@example.org`);
  expect(aw.smtp.mails.map(({ to }) => to)).toEqual([["picky@example.org"]]);
  const { items } = (await aw.asked("GET", "/v1/records")).json as { items: { id: string }[] };
  await aw.asked("PATCH", `/v1/records/${items.at(-1)?.id ?? ""}`, { reply: "Thank you." });
  await aw.deliver();
  expect(aw.smtp.mails.at(-1)?.to).toEqual(["quiet@example.org"]);
});

test("erasing a person takes along what they wrote without their name, and what waited to be sent", async () => {
  const aw = await start();
  await answered(aw);
  const visitor = visitorOf(aw);
  const kind = await visitor.send(await visitor.open(`/f/${direct.id}`), { "q.kind": "thanks" });
  const address = await visitor.send(kind, { "q.said": "A secret word." });
  await visitor.send(address, { "q.address": "Amina@example.org" });
  expect((await aw.asked("GET", "/v1/records")).json["items"]).toHaveLength(1);
  const reply = await aw.asked("DELETE", "/v1/people/p1");
  expect(reply.json).toMatchObject({ erased: true, responses: 2 });
  expect((await aw.asked("GET", "/v1/records")).json["items"]).toHaveLength(0);
  const kept =
    (await aw.asked("GET", `/v1/responses?survey=${direct.id}`)).text +
    (await aw.asked("GET", `/v1/responses?survey=${csat.id}`)).text;
  expect(kept).toContain("thanks");
  expect(kept).not.toMatch(/secret|amina/i);
  await aw.deliver();
  expect(aw.smtp.mails.filter(({ text }) => text.includes("case-"))).toEqual([]);
});
