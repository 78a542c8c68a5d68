import { html, type Html } from "@afterword/pages";
import type { DevView } from "./view.ts";

/** What is shown, so that a form leads back to it. */
export const backTo = ({ shown: { source, subject, send } }: Pick<DevView, "shown">): Html =>
  html`${Object.entries(subject === null ? { send } : { source, subject, send }).map(
    ([name, value]) => value !== null && html`<input type="hidden" name="back.${name}" value="${value}">`,
  )}`;
