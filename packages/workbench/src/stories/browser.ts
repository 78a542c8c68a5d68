import { formOf, type Reply, type Served } from "./served.ts";

type Fill = Record<string, string>;

/** One person's browser, without script: it shows a page, and sends its form when a button is pressed. */
export function browser(aw: Served, token: string, headers: Record<string, string> = {}) {
  let page: Reply;
  const open = async (query = "") => (page = await aw.call("GET", `/r/${token}${query}`, undefined, headers));
  const send = async (form: URLSearchParams) => {
    page = await aw.call("POST", `/r/${token}`, form, headers);
    const to = page.headers.get("location");
    if (page.status === 303 && to !== null)
      page = await aw.call("GET", to.replace(/^\/feedback|#.*$/g, ""), undefined, headers);
    return page;
  };
  /** Fills the page in and presses the button that goes on, or another. */
  const press = (fill: Fill = {}, button: Fill = {}) => {
    const form = formOf(page.text, fill);
    if (Object.keys(button).length > 0) form.delete("commit");
    for (const [name, value] of Object.entries(button)) form.set(name, value);
    return send(form);
  };
  return { open, press, send };
}

/** Which part of a survey a page is. */
export const part = ({ text }: Pick<Reply, "text">) => /<p class="part">([^<]*)/.exec(text)?.[1];
