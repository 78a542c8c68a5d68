import { mailNames } from "@afterword/delivery";
import { html, type Html } from "@afterword/pages";
import type { InvitationDetail } from "@afterword/sdk";
import { backTo } from "./back.ts";
import { scanReport } from "./scan-report.ts";
import type { ThreadStep } from "./thread-step.ts";
import type { DevView, ThreadMail } from "./view.ts";
import { facts, moment, momentText } from "./words.ts";

type Message = InvitationDetail["messages"][number];

/** A mail of an invitation: where it stands, and how it looks once it was sent. */
export function mailStep(view: DevView, invitation: InvitationDetail, message: Message): ThreadStep {
  const { kind, state, reason, dueAt, settledAt, attempts } = message;
  const name = kind === "invitation" ? `<${invitation.id}@` : `<${invitation.id}.${kind}@`;
  const sent = view.mails.find(({ mail }) => mail.messageId.startsWith(name));
  const tries = attempts.map((one) => `${momentText(Date.parse(one.at))} ${one.outcome} ${one.reply}`);
  return {
    id: `mail-${invitation.id}-${kind}`,
    at: Date.parse(settledAt ?? dueAt),
    kind: "mail",
    title: `Mail ${kind}, ${state}`,
    body: html`${facts({
      Subject: sent && html`<bdi>${sent.mail.subject}</bdi>`,
      To: sent?.mail.to,
      Reason: reason === null ? null : html`<code>${reason}</code>`,
      Due: settledAt === null ? moment(Date.parse(dueAt)) : null,
      Attempts: tries.length > 1 || !sent ? tries.join("; ") || null : null,
    })}${sent && looks(view, { kind, survey: invitation.survey, sent })}`,
  };
}

/** The looks of a mail, one at a time, chosen without script. */
function looks(
  view: DevView,
  { kind, survey, sent }: { readonly kind: string; readonly survey: string; readonly sent: ThreadMail },
): Html {
  const { mail, scan } = sent;
  const base = `/dev/mail/${mail.id}/html`;
  const name = mailNames.find((one) => kind === one) ?? mailNames.find((one) => kind.startsWith(`${one}-`));
  const arabic = name && `/dev/preview/${name}/ar.html?survey=${encodeURIComponent(survey)}&theme=light`;
  const frame = (src: string, title: string) => html`<iframe loading="lazy" title="${title}" src="${view.path(src)}"
 sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  const all: readonly (readonly [look: string, words: string, shown: Html])[] = [
    ["light", "HTML", frame(`${base}?theme=light`, "The mail on a light screen")],
    ["dark", "Dark", frame(`${base}?theme=dark`, "The mail on a dark screen")],
    ...(arabic === undefined ? [] : [["rtl", "Right to left", frame(arabic, "Such a mail in Arabic")] as const]),
    ["text", "Text", html`<pre tabindex="0" dir="auto">${mail.text}</pre>`],
    ["source", "Source", html`<pre tabindex="0">${mail.raw}</pre>`],
  ];
  const choices = all.map(
    ([look, words], at) =>
      html`<label><input type="radio" name="look-${mail.id}" value="${look}"${at === 0 && html` checked`}> ${words}</label>`,
  );
  return html`<fieldset class="views mail"><legend>Show the mail as</legend>${choices}
<label><input type="checkbox" class="narrow"> 320 px wide</label>
${all.map(([look, , shown]) => html`<div class="look ${look}">${shown}</div>`)}</fieldset>
<p><a href="${view.path(`/dev/mail/${mail.id}`)}">The mail with its headers</a></p>
<form method="post" action="${view.path("/dev/scan")}" data-done="The links were opened as scanners do.">${backTo(view)}
<button name="mail" value="${mail.id}">Replay scanner</button></form>${scan && scanReport(scan)}`;
}
