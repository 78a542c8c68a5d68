import { html } from "@afterword/pages";
import type { Parts } from "../parts.ts";
import { devPage } from "./dev-page.ts";
import { openFormPaths } from "./feedback.ts";
import { pathOf } from "./visit.ts";

/** The page that a project in development begins with: what there is to look at. */
export async function homePage(parts: Parts): Promise<string> {
  const links: (readonly [path: string, text: string])[] = [
    ...(await openFormPaths(parts)).map((path) => [path, `The form ${path}`] as const),
    ["/dev/mail", "Mail that was sent"],
    ["/dev/preview", "How every mail looks"],
    ["/openapi.json", "The API"],
  ];
  const items = links.map(([path, text]) => html`<li><a href="${pathOf(parts, path)}">${text}</a></li>`);
  return devPage("Afterword", html`<h1>Afterword runs</h1><ul>${items}</ul>`);
}
