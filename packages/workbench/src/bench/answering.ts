import { gunzipSync } from "node:zlib";
import { storyKey, tokenIn } from "../stories/program.ts";
import { call } from "./http.ts";
import { startServer, type Measured } from "./measure.ts";

/** A browser takes pages packed, which is work for the server. */
const asBrowser = { "accept-encoding": "gzip" };
const headers = { "content-type": "application/json", authorization: `Bearer ${storyKey}` };

async function invitations(server: Measured, count: number): Promise<string[]> {
  for (let at = 0; at < count; at += 500) {
    const events = Array.from({ length: Math.min(500, count - at) }, (_, i) => {
      const id = String(at + i);
      return { id, type: "ticket.closed", person: { id, email: `p${id}@example.org` }, data: { id, team: "ICT" } };
    });
    await call(`${server.base}/v1/events`, { method: "POST", headers, body: JSON.stringify(events) });
  }
  await call(`${server.base}/dev/clock`, { method: "POST", headers, body: JSON.stringify({ advance: "31m" }) });
  const tokens: string[] = [];
  for (let at = 0; at < count; at++) {
    const mails = await call(`${server.base}/dev/mail.json?to=p${String(at)}@example.org`);
    tokens.push(tokenIn((JSON.parse(mails.body.toString()) as { text: string }[])[0]?.text ?? ""));
  }
  return tokens;
}

const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

/** The server's CPU time for one answered survey: the page, then the form that comes back. And the page's size. */
export async function benchAnswering(count: number): Promise<string[]> {
  const server = await startServer("afterword");
  const tokens = await invitations(server, count + 50);
  let bytes = 0;
  const answer = async (token: string) => {
    const packed = (await call(`${server.base}/r/${token}?score=4`, { headers: asBrowser })).body;
    const page = gunzipSync(packed).toString();
    bytes = Math.max(bytes, packed.length);
    const fields = ["nonce", "submissionId", "shown", "asked"].map((name) => [name, hidden(page, name)]);
    const form = new URLSearchParams([...fields, ["q.csat", "4"], ["commit", "1"]] as [string, string][]).toString();
    const type = { ...asBrowser, "content-type": "application/x-www-form-urlencoded" };
    const { status } = await call(`${server.base}/r/${token}`, { method: "POST", body: form, headers: type });
    if (status !== 201) throw new Error(`The answer was not taken: ${String(status)}`);
  };
  for (const token of tokens.slice(0, 50)) await answer(token);
  const before = await server.cpuMs();
  for (const token of tokens.slice(50)) await answer(token);
  const cpuMs = ((await server.cpuMs()) - before) / count;
  server.stop();
  return [
    `| server CPU for an answered survey (page and form) | ${(5 / cpuMs).toFixed(1)} × below the goal of 5 ms | ${cpuMs.toFixed(2)} ms |`,
    `| largest of these pages, packed | ${((14 * 1024) / bytes).toFixed(1)} × below the goal of 14 KiB | ${String(bytes)} bytes |`,
  ];
}
