// The script of the how-to, run where the platform's few objects are stood in for: what it sends is what the adapter takes.
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { eventOf, events, payloadOf, secret } from "./desks.test.helper.ts";
import { serviceNow } from "./servicenow.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/how-to/connect-a-help-desk.md"), "utf8");
const [, script = ""] = /```js\n([^]*?)```/.exec(page) ?? [];

type Fields = Readonly<Record<string, string>>;
const { record, previous, caller } = payloadOf({ name: "servicenow" }) as Record<string, Fields>;
const fieldsOf = (fields: Fields = {}) => ({
  getValue: (field: string) => fields[field] ?? null,
  getDisplayValue: (field: string) => fields[field] ?? null,
  getUniqueValue: () => "1c741bd70b2322007518478d83673af3",
});

test("the script of the how-to sends what the adapter takes, letters of any language included", async () => {
  const headers: Record<string, string> = {};
  let body = "";
  class RESTMessageV2 {
    setHttpMethod(): void {}
    setEndpoint(): void {}
    setRequestHeader(name: string, value: string): void {
      headers[name] = value;
    }
    setRequestBody(text: string): void {
      body = text;
    }
    executeAsync(): void {}
  }
  class GlideCertificateEncryption {
    generateMac(key: string, _algorithm: "HmacSHA256", text: string): string {
      // However the platform turns letters into bytes: of plain ones they are the same.
      return createHmac("sha256", Buffer.from(key, "base64")).update(text, "latin1").digest("base64");
    }
  }
  runInNewContext(script, {
    current: { ...fieldsOf(record), caller_id: { getRefRecord: () => fieldsOf(caller) } },
    previous: fieldsOf(previous),
    gs: {
      getProperty: (name: string) => (name === "afterword.secret" ? secret : "https://app.example.org/hooks/desk"),
    },
    sn_ws: { RESTMessageV2 },
    GlideCertificateEncryption,
  });
  const desk = serviceNow({ secret, events });
  const reading = await desk.receive(headers, body);
  expect(reading).toEqual(desk.toEvents(payloadOf({ name: "servicenow" })));
  expect(eventOf(reading)?.data).toMatchObject({ title: "الطابعة لا تعمل", team: "ICT" });
});
