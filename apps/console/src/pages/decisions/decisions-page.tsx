import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ProblemError, type EventDetail } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { EventView } from "./event-view.tsx";
import { LookUp } from "./look-up.tsx";
import { PersonView } from "./person-view.tsx";
import type { LookedUp } from "./search.ts";

const route = getRouteApi("/decisions");

/** Why somebody was asked or not: by event, by what it was about, or by person. */
export function DecisionsPage() {
  const words = useWords();
  const me = useMe();
  const at = route.useSearch();
  const navigate = route.useNavigate();
  const withPeople = may(me, "decisions.read", "everywhere");
  return (
    <Page title={words.text("console.decisions.title")} intro={words.text("console.decisions.intro")}>
      <LookUp
        key={JSON.stringify(at)}
        at={at}
        withPeople={withPeople}
        onFind={(search) => {
          void navigate({ search });
        }}
      />
      {at.person === undefined ? <Events at={at} /> : <PersonView id={at.person} />}
    </Page>
  );
}

/** The events that are looked up; none where there is none of this id. */
async function eventsOf({ event, subject, source }: LookedUp): Promise<readonly EventDetail[]> {
  const of = source === undefined ? {} : { source };
  if (subject !== undefined) return (await aw.explain({ subject, ...of })).items;
  if (event === undefined) return [];
  return aw.explain({ event, ...of }).then(
    (found) => [found],
    (error: unknown) => {
      if (error instanceof ProblemError && error.code === "not_found") return [];
      throw error;
    },
  );
}

function Events({ at }: { readonly at: LookedUp }) {
  const words = useWords();
  const events = useQuery({ queryKey: ["decisions", at], queryFn: () => eventsOf(at) });
  if (at.event === undefined && at.subject === undefined)
    return (
      <Empty title={words.text("console.decisions.start")} body={words.text("console.decisions.start.next")}>
        <LeadOn to="/people" label="console.people.title" action="people.read" />
      </Empty>
    );
  return (
    <Loaded query={events}>
      {(found) =>
        found.length === 0 ? (
          <Empty title={words.text("console.decisions.nothing")} body={words.text("console.decisions.nothing.next")} />
        ) : (
          found.map((event, at) => <EventView key={`${event.source}/${event.id}`} of={event} n={at + 1} />)
        )
      }
    </Loaded>
  );
}
