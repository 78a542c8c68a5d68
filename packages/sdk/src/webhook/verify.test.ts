import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { signWebhook } from "./sign.ts";
import { verifyWebhook, WebhookVerificationError } from "./verify.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const other = `whsec_${Buffer.alloc(24, 9).toString("base64")}`;
const body = '{"type":"ping","timestamp":"2027-02-03T09:00:00.000Z","data":{"webhook":"whk_é"}}';
const now = Date.now();
const seconds = Math.floor(now / 1_000);

const headersOf = (signature: string, timestamp = seconds) => ({
  "webhook-id": "msg_1",
  "webhook-timestamp": String(timestamp),
  "webhook-signature": signature,
});
const signed = (secrets = [secret], timestamp = seconds) =>
  signWebhook(secrets, { id: "msg_1", timestamp, body }).then((signature) => headersOf(signature, timestamp));
const reasonOf = (checked: Promise<unknown>): Promise<unknown> =>
  checked.then(
    () => "taken",
    (error: unknown) => (error instanceof WebhookVerificationError ? error.reason : error),
  );

test("the standard's own library takes what is signed here, with one secret or two", async () => {
  expect(new Webhook(secret).verify(body, await signed())).toEqual(JSON.parse(body));
  const both = await signed([secret, other]);
  for (const one of [secret, other]) expect(new Webhook(one).verify(body, both)).toEqual(JSON.parse(body));
  expect(await signWebhook([secret], { id: "msg_1", timestamp: seconds, body })).toBe(
    new Webhook(secret).sign("msg_1", new Date(seconds * 1_000), body),
  );
});

test("what the standard's own library signs is taken here", async () => {
  const signature = new Webhook(secret).sign("msg_1", new Date(now), body);
  expect(await verifyWebhook(secret, headersOf(signature), body, { now })).toEqual(JSON.parse(body));
});

test("headers are those of fetch or of Node, in any letters, and the body is text or bytes", async () => {
  const headers = await signed([other, secret]);
  const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
  for (const of of [headers, upper, new Headers(headers)])
    for (const sent of [body, Buffer.from(body)])
      expect(await verifyWebhook(secret, of, sent, { now })).toMatchObject({ type: "ping" });
});

test("what was changed, or is signed by somebody else, is not taken", async () => {
  const headers = await signed();
  const wrong = "wrong_signature";
  expect(await reasonOf(verifyWebhook(other, headers, body, { now }))).toBe(wrong);
  expect(await reasonOf(verifyWebhook(secret, headers, body.replace("ping", "pong"), { now }))).toBe(wrong);
  for (const change of [
    { "webhook-id": "msg_2" },
    { "webhook-timestamp": String(seconds + 1) },
    { "webhook-signature": headers["webhook-signature"].replace("v1,", "v2,") },
    { "webhook-signature": "v1," },
    { "webhook-signature": "v1,***" },
    { "webhook-signature": headers["webhook-signature"].replace("v1,", "v1") },
  ])
    expect(await reasonOf(verifyWebhook(secret, { ...headers, ...change }, body, { now }))).toBe(wrong);
});

test("a message of another time may be a copy, and is not taken", async () => {
  for (const [tolerance, ms, expected] of [
    [undefined, 300_000, "taken"],
    [undefined, 302_000, "wrong_time"],
    [undefined, -302_000, "wrong_time"],
    [600, 302_000, "taken"],
    [1, 3_000, "wrong_time"],
  ] as const) {
    const options = { now: seconds * 1_000 + ms, ...(tolerance === undefined ? {} : { tolerance }) };
    expect(await reasonOf(verifyWebhook(secret, await signed(), body, options)), String(ms)).toBe(expected);
  }
  for (const timestamp of ["", "soon", "1e3", "-5", "9999999999999"])
    expect(
      await reasonOf(verifyWebhook(secret, { ...(await signed()), "webhook-timestamp": timestamp }, body, { now })),
    ).toBe("wrong_time");
});

test("a header that is missing, a secret that is none and a body that is no JSON are told apart", async () => {
  const headers = await signed();
  for (const name of Object.keys(headers))
    expect(await reasonOf(verifyWebhook(secret, { ...headers, [name]: undefined }, body, { now }))).toBe(
      "missing_header",
    );
  for (const none of ["", "whsec_", "whsec_*"])
    expect(await reasonOf(verifyWebhook(none, headers, body, { now }))).toBeInstanceOf(TypeError);
  const signature = await signWebhook([secret], { id: "msg_1", timestamp: seconds, body: "no" });
  expect(await reasonOf(verifyWebhook(secret, headersOf(signature), "no", { now }))).toBe("no_json");
});
