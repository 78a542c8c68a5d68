import { formOf, type Reply, type Served } from "./served.ts";

let visitors = 0;

/** Somebody with an address of their own who fills in an open form in a browser without script. */
export function visitorOf(aw: Pick<Served, "call">) {
  const from = { "x-forwarded-for": `2001:db8:0:${(++visitors).toString(16)}::1` };
  const call: Served["call"] = (method, path, body, headers = {}) =>
    aw.call(method, path, body, { ...from, ...headers });
  const open = (path: string, headers: Record<string, string> = {}) => call("GET", path, undefined, headers);

  /** Sends a page's form with these fields filled in; `press` is the button. */
  function send(page: Reply | string, fill: Record<string, string>, press = "commit=1"): Promise<Reply> {
    const text = typeof page === "string" ? page : page.text;
    const fields = formOf(text, fill);
    const [name = "", value = ""] = press.split("=");
    if (name !== "commit") fields.delete("commit");
    fields.set(name, value);
    return call("POST", actionOf(text), fields);
  }
  return { call, open, send };
}

/** Where a page's form is sent to, without the path of the host's app. */
export function actionOf(page: string): string {
  const [, action = ""] = /<form[^>]* method="post" action="([^"]*)"/.exec(page) ?? [];
  return action.replaceAll("&amp;", "&").replace(/^\/feedback/, "");
}

/** The forms of a page, each by itself. */
export const formsOf = (page: string): string[] => page.match(/<form[^]*?<\/form>/g) ?? [];

/** The reference and the code that a page of thanks tells. */
export function toldOn(page: string): { reference: string; code: string } {
  const [reference = ""] = /FB-[0-9A-Z]{6}/.exec(page) ?? [];
  const [code = ""] = /(?<=<b dir="ltr">)[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page) ?? [];
  return { reference, code };
}
