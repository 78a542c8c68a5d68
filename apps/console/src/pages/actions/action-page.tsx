import type { ActionDetail } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Fact } from "../../parts/fact.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Effect } from "./action-effect.tsx";
import { WriteCard } from "../cards/write-card.tsx";
import { ActionMoves } from "./action-moves.tsx";
import { Day } from "./day.tsx";
import { AmountText, FigureText } from "./figure-text.tsx";
import { Rollout } from "./rollout-table.tsx";
import { Reviews } from "./reviews.tsx";
import { Evidence, Tasks } from "./tasks.tsx";

const route = getRouteApi("/actions/$id");

/** One action: its plan, how it was before, what can be done, and what came of it. */
export function ActionPage() {
  const { id } = route.useParams();
  const words = useWords();
  const me = useMe();
  const found = useQuery({ queryKey: ["actions", id], queryFn: () => aw.actions.get(id) });
  return (
    <Page title={words.text("console.actions.one")}>
      <Loaded query={found}>
        {(one) => (
          <>
            <h2>
              <bdi>{one.title}</bdi>
            </h2>
            {may(me, "actions.manage") && <ActionMoves of={one} />}
            {may(me, "actions.manage") && (one.state === "done" || one.state === "dropped") && <WriteCard of={one} />}
            <Effect of={one} />
            <Rollout of={one} />
            <Plan of={one} />
            <Reviews of={one} />
            <Tasks of={one} />
            <Evidence of={one} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Plan({ of }: { readonly of: ActionDetail }) {
  const words = useWords();
  const { measure, baseline, about } = of;
  return (
    <dl className="facts">
      <Fact label={words.text("console.actions.state")}>
        {words.text(`console.actions.state.${of.state}`)}{" "}
        {of.overdue && <span className="tag bad">{words.text("console.actions.due.late")}</span>}
      </Fact>
      {of.reason !== null && (
        <Fact label={words.text("console.actions.reason")}>
          <bdi>{of.reason}</bdi>
        </Fact>
      )}
      <Fact label={words.text("console.actions.part.specific")}>
        <bdi>{of.problem}</bdi>
      </Fact>
      {about.kind !== "none" && about.of !== null && (
        <Fact label={words.text(`console.actions.about.${about.kind}`)}>
          {about.kind === "case" ? (
            <Link to="/cases/$id" params={{ id: about.of }}>
              <bdi>{about.of}</bdi>
            </Link>
          ) : (
            <bdi>{about.of}</bdi>
          )}
        </Fact>
      )}
      {of.records.length > 0 && (
        <Fact label={words.text("console.actions.restsOn")}>
          {of.records.map(({ id, reference, kind }) => (
            <div key={id}>
              <Link to="/records/$id" params={{ id }}>
                <bdi>{reference}</bdi>
              </Link>{" "}
              {words.text(`console.records.kind.${kind}`)}
            </div>
          ))}
        </Fact>
      )}
      <Fact label={words.text("console.actions.part.measurable")}>
        <bdi>{`${measure.survey}.${measure.question}`}</bdi>
        {Object.entries(measure.where ?? {}).map(([name, value]) => (
          <div key={name}>
            <bdi>{name}</bdi>: <bdi>{value}</bdi>
          </div>
        ))}
        {measure.units != null && (
          <div>
            {words.text("console.actions.field.units")}: <bdi>{measure.units}</bdi>
          </div>
        )}
      </Fact>
      <Fact label={words.text("console.actions.before")}>
        <FigureText of={baseline.figure} measure={measure} />
      </Fact>
      {baseline.other !== null && (
        <Fact label={words.text("console.actions.before.others")}>
          <FigureText of={baseline.other} measure={measure} />
        </Fact>
      )}
      {baseline.smallestDetectable !== null && (
        <Fact label={words.text("console.actions.smallest")}>
          <AmountText of={baseline.smallestDetectable} measure={measure} />
        </Fact>
      )}
      <Fact label={words.text("console.actions.owner")}>
        <bdi>{of.owner.name}</bdi>
      </Fact>
      <Fact label={words.text("console.actions.field.resources")}>
        <bdi>{of.resources}</bdi>
      </Fact>
      <Fact label={words.text("console.actions.part.relevant")}>
        <bdi>{of.goal}</bdi>
      </Fact>
      <Fact label={words.text("console.actions.field.startsOn")}>
        <Day on={of.startsOn} />
      </Fact>
      <Fact label={words.text("console.actions.field.reviewOn")}>
        {of.reviewsOn.map((day) => (
          <div key={day}>
            <Day on={day} />
          </div>
        ))}
      </Fact>
      <Fact label={words.text("console.actions.field.dueOn")}>
        <Day on={of.dueOn} />
      </Fact>
      {of.doneOn !== null && (
        <Fact label={words.text("console.actions.doneOn")}>
          <Day on={of.doneOn} />
        </Fact>
      )}
      {of.createdBy !== null && (
        <Fact label={words.text("console.actions.by")}>
          <bdi>{of.createdBy}</bdi>
        </Fact>
      )}
    </dl>
  );
}
