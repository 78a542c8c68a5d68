import type { EventDetail } from "@afterword/sdk";
import { Link } from "@tanstack/react-router";
import { reasonText } from "../../app/reason.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Say } from "../../parts/say.tsx";
import { Gates } from "./gates.tsx";

type Decision = EventDetail["decisions"][number];

/** An event, and what each rule said about it, gate by gate. `n` tells it from others of the page. */
export function EventView({ of, n }: { readonly of: EventDetail; readonly n: number }) {
  const words = useWords();
  const me = useMe();
  return (
    <article className="card">
      <h2>
        <Say text="console.decisions.event" own={{ event: of.id }} />
      </h2>
      <dl className="facts">
        <div>
          <dt>{words.text("console.decisions.type")}</dt>
          <dd>
            <bdi>{of.type}</bdi>
          </dd>
        </div>
        <div>
          <dt>{words.text("console.decisions.subject")}</dt>
          <dd>
            <Link to="/decisions" search={{ subject: of.subject, source: of.source }}>
              <bdi>{of.subject}</bdi>
            </Link>
          </dd>
        </div>
        <div>
          <dt>{words.text("console.decisions.resolution")}</dt>
          <dd>{words.number(of.resolution)}</dd>
        </div>
        <div>
          <dt>{words.text("console.decisions.person")}</dt>
          <dd>
            {may(me, "people.read") ? (
              <Link to="/people/$id" params={{ id: of.person }}>
                <bdi>{of.person}</bdi>
              </Link>
            ) : (
              <bdi>{of.person}</bdi>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.text("console.decisions.occurred")}</dt>
          <dd>
            <Moment at={of.occurredAt} />
          </dd>
        </div>
        <div>
          <dt>{words.text("console.decisions.received")}</dt>
          <dd>
            <Moment at={of.receivedAt} />
          </dd>
        </div>
      </dl>
      {of.decisions.length === 0 && <p>{words.text("console.decisions.noRule")}</p>}
      {of.decisions.map((decision, at) => (
        <DecisionView key={decision.rule} of={decision} n={`${String(n)}.${String(at + 1)}`} />
      ))}
    </article>
  );
}

function DecisionView({ of, n }: { readonly of: Decision; readonly n: string }) {
  const words = useWords();
  const { rule, survey, outcome, phase, reason, final, dueAt, decidedAt, nextEligibleAt } = of;
  const isWaiting = outcome === "scheduled" && phase === "forecast";
  const state = isWaiting ? "waiting" : outcome === "scheduled" ? "asked" : final ? "skipped" : "would";
  return (
    <section>
      <h3>
        <Say text="console.decisions.rule" own={{ rule, survey }} />
      </h3>
      <p>
        <span className={outcome === "scheduled" ? "tag good" : "tag warn"}>
          {words.text(`console.decisions.${state}`)}
        </span>{" "}
        {reason !== undefined && reasonText(words, reason)}
      </p>
      <ul className="plain soft">
        <li>{words.text("console.decisions.decided", { at: new Date(decidedAt) })}</li>
        {isWaiting && dueAt !== undefined && <li>{words.text("console.decisions.due", { at: new Date(dueAt) })}</li>}
        {nextEligibleAt !== undefined && (
          <li>{words.text("console.decisions.next", { at: new Date(nextEligibleAt) })}</li>
        )}
      </ul>
      <Gates of={of.gates} n={n} />
    </section>
  );
}
