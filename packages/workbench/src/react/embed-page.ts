import type { BrowserContext } from "playwright-core";
import { builtForBrowser } from "../stories/built-for-browser.ts";

/** What the console's own page may load, and nothing inline: applications with a policy have one like it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
].join("; ");

const source = `
  import { createElement } from "react";
  import { createRoot } from "react-dom/client";
  import { Survey } from "@afterword/react";
  import "@afterword/react/survey.css";
  const { theme, ...props } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  const onDone = (receipt) => { document.body.dataset.done = receipt.status; };
  document.documentElement.lang = props.locale;
  document.documentElement.dir = props.locale === "ar" ? "rtl" : "ltr";
  createRoot(document.getElementById("root")).render(createElement(Survey, { ...props, theme, onDone }));
`;

const types = { js: "text/javascript", css: "text/css" };

/** An application that shows surveys, at `/app/` of a runner's origin; the address' fragment has what it is given. */
export async function buildEmbedPage(): Promise<(context: BrowserContext, base: string) => Promise<void>> {
  const files = new Map((await builtForBrowser(source)).map((file) => [file.name, file]));
  const [first] = [...files.values()].filter(({ isFirst }) => isFirst);
  const sheets = [...files.keys()].filter((name) => name.endsWith(".css"));
  const head = sheets.map((name) => `<link rel="stylesheet" href="/app/${name}">`).join("");
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>
    <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">${head}
    <script type="module" src="/app/${first?.name ?? ""}"></script></head>
    <body><main><h1>Your requests</h1><div id="root"></div></main></body></html>`;
  return async (context, base) => {
    await context.route(`${base}/app/**`, async (route) => {
      const file = files.get(new URL(route.request().url()).pathname.slice("/app/".length));
      const type = file === undefined ? "text/html" : file.name.endsWith(".css") ? types.css : types.js;
      await route.fulfill({
        headers: { "content-type": `${type}; charset=utf-8`, "content-security-policy": policy },
        body: file?.text ?? html,
      });
    });
  };
}
