import { message } from "@afterword/language";
import { html, type Html } from "../html.ts";
import { layout } from "../layout.ts";
import { isolated, phrase } from "../phrase.ts";
import type { PageView } from "../view.ts";

/** What became of something that somebody sent. Not what it was: whoever finds the code learns no more than this. */
export interface StatusView extends PageView {
  /** What the form is called. */
  readonly service: string;
  readonly reference: string;
  readonly state: "received" | "acknowledged" | "answered" | "closed";
  readonly receivedAt: Date;
  /** When it came into its state. */
  readonly since: Date;
  readonly replies: readonly { readonly text: string; readonly at: Date }[];
}

/**
 * The page of a status code: where it stands, and what the desk has replied.
 *
 * @example
 * const page = statusPage({
 *   locale: "en", isTest: false, service: "Tell us", reference: "FB-7K3Q9M", state: "received",
 *   receivedAt: record.createdAt, since: record.createdAt, replies: [],
 * });
 */
export function statusPage(view: StatusView): string {
  const { locale, isTest, service, state } = view;
  const day = (date: Date) => message(locale, "feedback.status.repliedOn", { date });
  return layout(
    { locale, isTest, title: message(locale, "feedback.status.title"), service, languages: true },
    html`<p class="soft">
        ${phrase(locale, "page.thanks.reference", "ref", view.reference)}<br>${message(locale, "feedback.status.sent", {
          date: view.receivedAt,
        })}
      </p>
      <h2>${message(locale, "feedback.status.state", { state })}</h2>
      ${state !== "received" && html`<p class="soft">${message(locale, "feedback.status.since", { date: view.since })}</p>`}
      <section class="more">
        <h2>${message(locale, "feedback.status.replies")}</h2>
        ${view.replies.length === 0 && html`<p>${message(locale, "feedback.status.noReply")}</p>`}${view.replies.map(
          (reply) => told(reply.text, day(reply.at)),
        )}
      </section>`,
  );
}

function told(text: string, day: string): Html {
  return html`<dl>
    <dt>${day}</dt>
    <dd dir="auto">${isolated(text)}</dd>
  </dl>`;
}
