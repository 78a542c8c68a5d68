import type { RuleItem } from "@afterword/sdk";
import type { ReactNode } from "react";
import { clockText, lengthText } from "../../app/length.ts";
import { useWords } from "../../app/words.tsx";
import { Condition } from "../../parts/condition.tsx";
import { Say } from "../../parts/say.tsx";

type Definition = RuleItem["definition"];

/** A rule in sentences: whom it asks, when and how, what limits it, and what follows. */
export function RuleWords({ of }: { readonly of: Definition }) {
  const words = useWords();
  return (
    <div className="cards wide">
      <Part title={words.text("console.rules.who")}>
        <Who of={of} />
      </Part>
      <Part title={words.text("console.rules.when")}>
        <When of={of} />
      </Part>
      <Part title={words.text("console.rules.rests")}>
        <Rests of={of} />
      </Part>
      <Part title={words.text("console.rules.after")}>
        <After of={of} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className="sentences">{children}</ul>
    </section>
  );
}

function Who({ of: { where, exclude, sampleRate } }: { readonly of: Definition }) {
  const words = useWords();
  return (
    <>
      {where === undefined ? (
        <li>{words.text("console.rules.who.all")}</li>
      ) : (
        <li>
          {words.text("console.rules.where")} <Condition of={where} />
        </li>
      )}
      {exclude !== undefined && (
        <li>
          {words.text("console.rules.exclude")} <Condition of={exclude} />
        </li>
      )}
      {sampleRate < 1 && (
        <li>
          {words.text("console.rules.sample", {
            share: words.number(sampleRate, { style: "percent", maximumFractionDigits: 1 }),
          })}
        </li>
      )}
    </>
  );
}

function When({ of: { delayMs, channel, fallback, window } }: { readonly of: Definition }) {
  const words = useWords();
  const by = (kind: "channel" | "fallback", name: string, more: Readonly<Record<string, string>>) => {
    const key = `console.rules.${kind}.${name}`;
    if (words.has(key)) return words.text(key, more);
    const known = `console.delivery.channel.${name}`;
    const channelName = words.has(known) ? words.text(known) : name;
    return words.text(`console.rules.${kind}.other`, { ...more, channel: channelName });
  };
  return (
    <>
      <li>
        {delayMs === 0
          ? words.text("console.rules.delay.none")
          : words.text("console.rules.delay", { time: lengthText(words, delayMs) })}
      </li>
      <li>{by("channel", channel, {})}</li>
      {fallback !== undefined && (
        <li>{by("fallback", fallback.channel, { time: lengthText(words, fallback.afterMs) })}</li>
      )}
      {window !== undefined && <Hours of={window} />}
    </>
  );
}

/** A Monday, from which the days of the week are counted. */
const monday = Date.UTC(2024, 0, 1, 12);

function Hours({ of: { fromMinute, toMinute, days } }: { readonly of: NonNullable<Definition["window"]> }) {
  const words = useWords();
  const between = { from: clockText(fromMinute), to: clockText(toMinute) };
  if (typeof days === "string") return <li>{words.text(`console.rules.window.${days}`, between)}</li>;
  const named = days.map((day) => words.date(monday + (day - 1) * 86_400_000, { weekday: "long", timeZone: "UTC" }));
  return <li>{words.text("console.rules.window.days", { ...between, days: words.list(named) })}</li>;
}

function Rests({ of }: { readonly of: Definition }) {
  const words = useWords();
  const time = (ms: number) => lengthText(words, ms);
  const rests = (["quiet", "answered", "declined", "relational"] as const).filter((rest) => of[`${rest}Ms`] > 0);
  return (
    <>
      <li>{words.text("console.rules.atMost", { n: of.atMost.n, time: time(of.atMost.periodMs) })}</li>
      {rests.map((rest) => (
        <li key={rest}>{words.text(`console.rules.${rest}`, { time: time(of[`${rest}Ms`]) })}</li>
      ))}
      {of.quietPer !== undefined && (
        <li>
          <Say text="console.rules.quietPer" own={{ segment: of.quietPer }} />
        </li>
      )}
      {of.onBlocked === "delay" && <li>{words.text("console.rules.delayed", { time: time(of.maxDelayMs) })}</li>}
      {of.caps.map(({ n, periodMs, of: what, over }, at) => (
        <li key={at}>{words.text(`console.rules.cap.${what}.${over}`, { n, time: time(periodMs) })}</li>
      ))}
      {of.caps.map(({ per }, at) =>
        per === undefined ? null : (
          <li key={at}>
            <Say text="console.rules.cap.per" own={{ segment: per }} />
          </li>
        ),
      )}
      <li>{words.text("console.rules.priority", { n: of.priority })}</li>
    </>
  );
}

function After({ of: { unless, remindMs, expireMs } }: { readonly of: Definition }) {
  const words = useWords();
  const times = words.list(remindMs.map((ms) => lengthText(words, ms)));
  return (
    <>
      <li>
        {remindMs.length === 0
          ? words.text("console.rules.remind.none")
          : words.text("console.rules.remind", { times })}
      </li>
      <li>{words.text("console.rules.expire", { time: lengthText(words, expireMs) })}</li>
      <li>
        {unless.length === 0 ? (
          words.text("console.rules.unless.none")
        ) : (
          <Say text="console.rules.unless" own={{ events: unless.join(", ") }} />
        )}
      </li>
    </>
  );
}
