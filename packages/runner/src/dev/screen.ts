import { createHash } from "node:crypto";
import { attributes, html, render, trusted, type Html } from "@afterword/pages";
import { backTo } from "./back.ts";
import { script } from "./script.generated.ts";
import { sendForm } from "./send-form.ts";
import { screenStyle } from "./style.ts";
import type { ThreadStep } from "./thread-step.ts";
import { threadSteps } from "./thread-steps.ts";
import { addressOf, type DevView } from "./view.ts";
import { lengthText, moment } from "./words.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What the screen may load: its own style and script, its own routes, and mails and pages in frames. */
export const screenPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(screenStyle)}`,
  `script-src ${hashOf(script)}`,
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * The developers' screen: the clock, sending an event, what happened last, and all that came of one subject. It works without
 * script; with it, what is marked as live is put in the place of what is shown as soon as it changes.
 */
export function devScreen(view: DevView): string {
  const { path, shown, thread, links, stamp } = view;
  const live = path(addressOf(shown).replace("/dev", "/dev/live"));
  const page = html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${thread ? `${thread.subject} – development` : "Afterword – development"}</title><style>${trusted(screenStyle)}</style></head>
<body${attributes({ "data-live": live, "data-stamp": stamp })}><header><h1>Afterword runs</h1>
<nav aria-label="Also here"><ul>${links.map(([to, text]) => html`<li><a href="${path(to)}">${text}</a></li>`)}</ul></nav></header>
<p role="status" class="said" id="said"></p>
<main aria-label="From events to figures"><div class="controls"><section aria-labelledby="clock-title">${clock(view)}</section>
<section id="send" data-part="own" aria-labelledby="send-title"><h2 id="send-title">Send an event</h2>${sendForm(view)}</section>
<section id="threads" data-part="live" aria-labelledby="threads-title">${subjects(view)}</section></div>
<section class="thread" aria-labelledby="thread-title"><div id="about" data-part="live">${about(view)}</div>
<ol id="steps" data-part="list">${thread ? threadSteps({ ...view, thread }).map(shownStep) : null}</ol></section></main>
<script type="module">${trusted(script)}</script></body></html>`;
  return `<!doctype html>${render(page)}`;
}

/** The time, what moves it by steps, and what moves it by what is typed: each is renewed when it has changed itself. */
function clock(view: DevView): Html {
  const { now, offsetMs, next, path, refused } = view;
  const wrong = refused?.form === "clock" ? refused : null;
  const form = (inside: Html) =>
    html`<form method="post" action="${path("/dev/clock")}" data-done="The clock was moved.">${backTo(view)}${inside}</form>`;
  const by = (advance: string) => html`<button name="advance" value="${advance}">+${advance}</button>`;
  const typed = attributes({
    name: "advance",
    value: wrong?.fields.get("advance") ?? "",
    required: true,
    placeholder: "30m, -2d",
    autocomplete: "off",
    "aria-describedby": wrong && "wrong-length",
  });
  const offset = lengthText(offsetMs);
  return html`<h2 id="clock-title">Clock</h2><p class="now" id="now" data-part="live" data-offset="${offsetMs}">${moment(now)} UTC<br><small>${
    offset === "" ? "real time" : `${offset} from real time`
  }</small></p>${form(html`<p class="row">${by("30m")}${by("1d")}${by("7d")}</p>`)}
<div id="next" data-part="live">${
    next &&
    form(
      html`<p><button name="until" value="${next.at}">To the next due</button> <small>${next.what}, ${moment(next.at)}</small></p>`,
    )
  }</div><div id="move" data-part="own">${form(
    html`${
      wrong && html`<p role="alert" class="failed" id="wrong-length">${wrong.errors[0]?.message}</p>`
    }<p class="row"><label>By <input${typed}></label><button>Move</button></p>`,
  )}</div>`;
}

function subjects({ threads, thread, shown, path }: DevView): Html {
  const items = threads.map(({ source, subject, type, person, occurredAt }) => {
    const isShown = thread?.source === source && thread.subject === subject;
    const href = path(addressOf({ ...shown, source, subject }));
    return html`<li><a${attributes({ href, "aria-current": isShown && "true" })}><strong><bdi>${subject}</bdi></strong>
<span>${type}, <bdi>${person}</bdi></span>${moment(occurredAt)}</a></li>`;
  });
  const latest =
    shown.subject !== null &&
    html`<p><a href="${path(addressOf({ ...shown, subject: null }))}">Follow what happens last</a></p>`;
  return html`<h2 id="threads-title">Subjects</h2>${latest}${
    items.length === 0
      ? html`<p class="empty">No event yet. Send one, or let your app send one.</p>`
      : html`<ul>${items}</ul>`
  }`;
}

function about({ thread, shown, path }: DevView): Html {
  if (!thread)
    return html`<h2 id="thread-title">${shown.subject === null ? "Nothing happened yet" : "There is no such subject"}</h2>
<p class="empty">What an event sets going is shown here, step by step: decisions, timers, mails, the page, the answer and its figures.</p>`;
  const { source, subject, people } = thread;
  const test = path(`/dev/test?${new URLSearchParams({ source, subject }).toString()}`);
  const who = people.map(({ name, email, id, locale }) => html`<li><bdi>${name ?? id}</bdi> ${email} ${locale}</li>`);
  return html`<h2 id="thread-title"><bdi>${subject}</bdi></h2><ul class="people">${who}</ul>
<p class="row"><button type="button" hidden data-copy="${test}">Copy as test</button><a href="${test}">The test that replays this</a></p>`;
}

const shownStep = ({ id, kind, at, title, body }: ThreadStep): Html =>
  html`<li id="${id}" class="${kind}"><h3>${title}</h3><p class="at">${moment(at)}</p>${body}</li>`;
