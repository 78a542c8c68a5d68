import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { issueKey } from "@afterword/fieldwork";
import { scopes, type KeyScope, type Project } from "@afterword/sdk";
import { rootUnit, type Mode } from "@afterword/store";
import express from "express";
import { pino } from "pino";
import type { AfterwordOptions } from "@afterword/runner";
import { afterwordOn, assemble } from "@afterword/runner/parts";
import project from "./project.ts";

/** What a call gave back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

/** A hundredth of the work that a password is: in most stories members are only there. */
const little = { N: 2 ** 10, r: 8, p: 1 };

/** A runner mounted under `/feedback` of a host's Express app, on a port of its own. */
export type Served = Awaited<ReturnType<typeof serve>>;

/** Serves the stories' project on a clock that moves by `/dev/clock`. */
export async function serve(
  database = "file::memory:",
  served: Project = project,
  over: Partial<AfterwordOptions> = {},
  within: Parameters<typeof assemble>[2] = { passwordCost: little },
) {
  const app = express();
  // People of a story can come from addresses of their own.
  app.set("trust proxy", "loopback");
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const lines: string[] = [];
  const logger = pino({ level: "debug" }, { write: (line) => lines.push(line) });
  const parts = await assemble(
    served,
    {
      database,
      publicUrl: `${base}/feedback`,
      secret: "s".repeat(40),
      logger,
      ...over,
    },
    within,
  );
  const afterword = await afterwordOn<typeof project>(parts);
  app.use("/feedback", afterword.express());
  app.use((_request, response) => response.status(404).send("the host's own page"));
  const keyFor = async (mode: Mode, may: readonly KeyScope[] = scopes) =>
    issueKey(parts.store, { unit: rootUnit, mode }, { name: "story", scopes: may, now: Date.now() });
  const key = await keyFor("test");

  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const isJson = body !== undefined && !(body instanceof URLSearchParams);
    const reply = await fetch(`${base}/feedback${path}`, {
      method,
      redirect: "manual",
      headers: {
        authorization: `Bearer ${key}`,
        ...(isJson ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isJson ? (typeof body === "string" ? body : JSON.stringify(body)) : body }),
    });
    const text = await reply.text();
    const json = /[/+]json/.test(reply.headers.get("content-type") ?? "")
      ? (JSON.parse(text) as Record<string, unknown>)
      : {};
    return { status: reply.status, headers: reply.headers, text, json };
  }

  const close = (id: string, over: { data?: object; person?: object } = {}) =>
    call("POST", "/v1/events", {
      id: `evt-${id}`,
      type: "ticket.closed",
      person: { id: `p-${id}`, email: `p-${id}@example.org`, ...over.person },
      data: { id, team: "ICT", ...over.data },
    });

  /** Closes a ticket and lets the mail arrive; gives its link's token. */
  async function invite(id: string): Promise<string> {
    await close(id);
    await call("POST", "/dev/clock", { advance: "31m" });
    const mails = (await call("GET", `/dev/mail.json?to=p-${id}@example.org`)).json as unknown as { text: string }[];
    return /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
  }

  /** How many responses and figures there are: what a page that is only looked at must not change. */
  const counts = async () => ({
    responses: ((await call("GET", "/v1/responses")).json["items"] as unknown[]).length,
    csat: (await call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat")).json["rows"],
  });

  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await afterword.stop();
  };
  return { base, parts, afterword, key, keyFor, call, close, invite, counts, lines, stop };
}

/** The fields of a page's form, as a browser would send them when its button is pressed. */
export function formOf(page: string, fill: Record<string, string> = {}): URLSearchParams {
  const fields = new URLSearchParams();
  const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]);
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const [name, type] = [attribute(tag, "name"), attribute(tag, "type")];
    const isSent = type === "hidden" || ((type === "radio" || type === "checkbox") && /\schecked/.test(tag));
    if (name !== undefined && isSent) fields.append(name, attribute(tag, "value") ?? "");
  }
  for (const [name, value] of Object.entries(fill)) fields.set(name, value);
  fields.set("commit", "1");
  return fields;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const unescaped = (text: string | undefined) =>
  text?.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");
