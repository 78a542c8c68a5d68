import type { ThreadAnswer } from "@afterword/fieldwork";
import { html } from "@afterword/pages";
import { isSent, type EventDetail, type InvitationDetail, type MetricRow } from "@afterword/sdk";
import { backTo } from "./back.ts";
import { mailStep } from "./mail-step.ts";
import type { ThreadStep } from "./thread-step.ts";
import type { DevView } from "./view.ts";
import { facts, lengthText, moment, table, valueText } from "./words.ts";

type Loaded = DevView & { readonly thread: NonNullable<DevView["thread"]> };
type Decision = EventDetail["decisions"][number];

/** What happened, in order of time; of one moment, what came of another thing after it. What is due comes last. */
export function threadSteps(view: Loaded): ThreadStep[] {
  const { thread } = view;
  const steps = [
    ...thread.events.flatMap((event) => [eventStep(event), ...event.decisions.map((one) => decisionStep(event, one))]),
    ...thread.invitations.flatMap((invitation) => invitationSteps(view, invitation)),
    ...thread.answers.flatMap((answer) => answerSteps(view, answer)),
  ];
  const waiting = thread.timers.map(({ kind, key, dueAt }) => waitingStep(view, { kind, key, at: dueAt }));
  return [...inOrder(steps), ...waiting].map((step) => ({ ...step, id: step.id.replaceAll(/[^\w.:-]+/g, "_") }));
}

const kinds: readonly ThreadStep["kind"][] = ["event", "decision", "mail", "page", "answer", "result", "waiting"];

/** By time; of one moment what brings about goes before what comes of it. */
const inOrder = (steps: readonly ThreadStep[]): ThreadStep[] =>
  [...steps].sort((a, b) => a.at - b.at || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));

function eventStep(event: EventDetail): ThreadStep {
  const data = Object.entries(event.data).map(([name, value]) => [name, valueText(value)] as const);
  return {
    id: `event-${event.id}`,
    at: Date.parse(event.receivedAt),
    kind: "event",
    title: `Event ${event.type}`,
    body: html`${facts({
      Id: event.id,
      Person: event.person,
      Resolution: event.resolution,
      Happened: moment(Date.parse(event.occurredAt)),
    })}<h4>Data</h4>${facts(Object.fromEntries(data))}`,
  };
}

function decisionStep(event: EventDetail, decision: Decision): ThreadStep {
  const { outcome, reason, dueAt, nextEligibleAt, gates } = decision;
  const said = outcome === "scheduled" ? "ask" : `do not ask, ${reason ?? ""}`;
  const rows = gates.map(({ gate, passed, compared }) => [
    html`<code>${gate}</code>`,
    html`<span class="${passed ? "passed" : "failed"}">${passed ? "passed" : "stopped"}</span>`,
    comparedText(compared),
  ]);
  return {
    id: `decision-${event.id}-${decision.rule}`,
    at: Date.parse(decision.decidedAt),
    kind: "decision",
    title: `${decision.final ? "Decision" : "Forecast"}: ${said}`,
    body: html`${facts({
      Rule: decision.rule,
      Survey: decision.survey,
      Reason: reason === undefined ? null : html`<code>${reason}</code>`,
      Due: dueAt === undefined ? null : moment(Date.parse(dueAt)),
      "Could be asked from": nextEligibleAt === undefined ? null : moment(Date.parse(nextEligibleAt)),
      Invitation: decision.invitationId,
      Phase: `${decision.phase}, ${decision.final ? "final" : "decided when it is due"}`,
    })}<details${outcome === "skipped" && html` open`}><summary>Gates: ${gates.length}</summary>${table("Gates", ["Gate", "Outcome", "Compared"], rows)}</details>`,
  };
}

const comparedText = (compared: Readonly<Record<string, unknown>>): string =>
  Object.entries(compared)
    .map(([name, value]) => `${name}: ${valueText(value)}${lengthBeside(name, value)}`)
    .join(", ");

/** What a length in milliseconds is to a reader. */
const lengthBeside = (name: string, value: unknown): string =>
  name.endsWith("Ms") && typeof value === "number" && value > 0 ? ` (${lengthText(value).slice(1)})` : "";

function invitationSteps(view: Loaded, invitation: InvitationDetail): ThreadStep[] {
  const { id, messages, sentAt, channel } = invitation;
  const mails = messages.map((message) => mailStep(view, invitation, message));
  const isShown = sentAt !== null || !isSent(channel);
  return isShown && view.tokens.has(id) ? [...mails, pageStep(view, invitation)] : mails;
}

/** Says nothing that changes, so that the page in the frame stays where it is while somebody answers. */
function pageStep({ tokens, path, untold }: Loaded, invitation: InvitationDetail): ThreadStep {
  const { id, survey, sentAt, createdAt, expiresAt } = invitation;
  const link = `/r/${tokens.get(id) ?? ""}`;
  const frame = path(`/dev/frame${link}`);
  return {
    id: `page-${id}`,
    at: Date.parse(sentAt ?? createdAt),
    kind: "page",
    title: `Page of ${survey}`,
    body: html`${facts({ Link: html`<a href="${path(link)}" target="_blank">${path(link)}</a>`, Until: moment(Date.parse(expiresAt)) })}
${untold.has(survey) && html`<p>Answers to this survey are told of nobody: none will be shown here. Its figures are withheld below k people.</p>`}
<div class="views"><label><input type="checkbox" class="narrow"> 320 px wide</label>
<iframe class="page" loading="lazy" title="The page of the link" src="${frame}"></iframe></div>`,
  };
}

function answerSteps({ thread, path }: Loaded, { invitation, response }: ThreadAnswer): ThreadStep[] {
  const { submittedAt: at, survey, status, channel, locale, revision, answers } = response;
  const said = Object.entries(answers).map(([name, value]) => [name, valueText(value)] as const);
  const scores = thread.scores.filter((score) => score.survey === survey);
  const rows = scores.map(({ question, metric, row }) => {
    const api = `/v1/metrics/${metric}?${new URLSearchParams({ survey, question }).toString()}`;
    const figure = [metric, figureText(row), row.n ?? "withheld", intervalText(row)];
    return [question, ...figure, html`<code>GET ${path(api)}</code>`];
  });
  const answer: ThreadStep = {
    id: `answer-${invitation}`,
    at,
    kind: "answer",
    title: `Answer, ${status}`,
    body: html`${facts(Object.fromEntries(said))}<details><summary>How</summary>${facts({
      Response: response.id,
      Channel: channel,
      Language: locale,
      Layout: response.layout,
      Revision: revision,
    })}</details>`,
  };
  if (rows.length === 0) return [answer];
  const body = table("Figures", ["Question", "Metric", "Value", "n", "95 % interval", "API"], rows);
  return [answer, { id: `result-${invitation}`, at, kind: "result", title: `Result of ${survey}, all answers`, body }];
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
const figureText = ({ value, withheld }: MetricRow): string =>
  value === null ? (withheld === null ? "none" : `withheld below ${String(withheld.k)}`) : rounded(value);
const intervalText = ({ interval }: MetricRow): string =>
  interval === null ? "none" : `${rounded(interval.lower)} to ${rounded(interval.upper)}`;

function waitingStep(
  view: Loaded,
  { kind, key, at }: { readonly kind: string; readonly key: string; readonly at: number },
): ThreadStep {
  return {
    id: `waiting-${kind}-${key}`,
    at,
    kind: "waiting",
    title: `Waiting: ${kind}`,
    body: html`<form method="post" action="${view.path("/dev/clock")}" data-done="The clock was moved.">
${backTo(view)}<button name="until" value="${at}">Move the clock there</button></form>`,
  };
}
