import type { WaveDetail, WavePlan } from "@afterword/sdk";
import { reasonText } from "../../app/reason.ts";
import { useWords } from "../../app/words.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";
import { languageName } from "../../app/language-name.ts";
import { Zoned } from "./zoned.tsx";

/** When an occurrence opens, reminds and closes, and when the next ones come. */
export function WaveDates({ of }: { readonly of: WaveDetail }) {
  const words = useWords();
  const { timeZone: zone } = of;
  const next = of.next.filter(({ at }) => at !== of.opensAt).slice(0, 3);
  return (
    <dl className="facts">
      <dt>{words.text("console.waves.opens")}</dt>
      <dd>
        <Zoned at={of.opensAt} zone={zone} />
      </dd>
      {of.reminders.length > 0 && <dt>{words.text("console.waves.reminders")}</dt>}
      {of.reminders.map(({ at, isLast }) => (
        <dd key={at}>
          <Zoned at={at} zone={zone} />{" "}
          {isLast && <span className="tag">{words.text("console.waves.reminders.last")}</span>}
        </dd>
      ))}
      <dt>{words.text("console.waves.closes")}</dt>
      <dd>
        <Zoned at={of.closesAt} zone={zone} />
      </dd>
      {next.length > 0 && <dt>{words.text("console.waves.next")}</dt>}
      {next.map(({ at }) => (
        <dd key={at}>
          <Zoned at={at} zone={zone} />
        </dd>
      ))}
    </dl>
  );
}

/** Who is asked or would be, who not and why, and how exact it would be. */
export function PlanView({ of: { plan, warnings } }: { readonly of: WaveDetail }) {
  const words = useWords();
  const figures = [
    ["audience", words.text("console.waves.audience"), plan.audience],
    ["asked", words.text(plan.final ? "console.waves.asked.now" : "console.waves.asked"), plan.asked],
  ] as const;
  return (
    <>
      {warnings.map((warning) => (
        <Notice key={warning} kind="warning">
          <p>{words.text(`console.waves.warning.${warning}`)}</p>
        </Notice>
      ))}
      <dl className="figures">
        {figures.map(([id, label, count]) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{words.number(count)}</dd>
          </div>
        ))}
      </dl>
      <Skipped of={plan} />
      <Lacking of={plan} />
      <Margins of={plan} />
    </>
  );
}

function Skipped({ of: { skipped } }: { readonly of: WavePlan }) {
  const words = useWords();
  const rows = Object.entries(skipped).sort(([, a], [, b]) => b - a);
  const title = words.text("console.waves.skipped");
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p>{words.text("console.waves.skipped.none")}</p>
      ) : (
        <Table
          caption={title}
          rows={rows}
          idOf={([code]) => code}
          columns={[
            { id: "reason", label: words.text("console.waves.reason"), cell: ([code]) => reasonText(words, code) },
            {
              id: "people",
              label: words.text("console.waves.people"),
              kind: "number",
              cell: ([, count]) => words.number(count),
            },
          ]}
        />
      )}
    </>
  );
}

/** What is missing of those who are asked: languages, time zones, and texts in their language. */
function Lacking({ of: { unknown, missingTranslations } }: { readonly of: WavePlan }) {
  const words = useWords();
  const lacks = (["locale", "timeZone"] as const).filter((name) => (unknown?.[name] ?? 0) > 0);
  if (lacks.length === 0 && missingTranslations.length === 0) return null;
  return (
    <dl className="facts">
      {lacks.map((name) => (
        <div key={name}>
          <dt>{words.text(`console.waves.unknown.${name}`)}</dt>
          <dd>{words.number(unknown?.[name] ?? 0)}</dd>
        </div>
      ))}
      {missingTranslations.length > 0 && (
        <div>
          <dt>{words.text("console.waves.missing")}</dt>
          <dd>
            {words.list(
              missingTranslations.map(
                ({ locale, people }) => `${languageName(words, locale)} (${words.number(people)})`,
              ),
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Margins({ of: { margins } }: { readonly of: WavePlan }) {
  const words = useWords();
  const title = words.text("console.waves.margins");
  return (
    <>
      <h2>{title}</h2>
      <p>{words.text("console.waves.margins.hint")}</p>
      <Table
        caption={title}
        rows={margins}
        idOf={({ responseRate }) => String(responseRate)}
        columns={[
          {
            id: "rate",
            label: words.text("console.waves.rate"),
            cell: ({ responseRate }) => words.number(responseRate, { style: "percent" }),
          },
          {
            id: "answers",
            label: words.text("console.waves.answers"),
            kind: "number",
            cell: ({ answers }) => words.number(answers),
          },
          {
            id: "margin",
            label: words.text("console.waves.margin"),
            kind: "number",
            cell: ({ margin }) =>
              margin === null
                ? words.text("console.waves.margin.none")
                : words.text("console.waves.margin.points", {
                    points: words.number(margin, { maximumFractionDigits: 1 }),
                  }),
          },
        ]}
      />
    </>
  );
}
