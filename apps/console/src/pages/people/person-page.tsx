import type { PersonDetail } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { languageName } from "../../app/language-name.ts";
import { saveFile } from "../../app/save-file.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { Say } from "../../parts/say.tsx";
import { Consent } from "./consent.tsx";
import { ErasePerson } from "./erase-person.tsx";
import { PersonHistory } from "./person-history.tsx";

const route = getRouteApi("/people/$id");

/** One person: what is known of them, what they want no mails of, and what they were asked. */
export function PersonPage() {
  const words = useWords();
  const me = useMe();
  const { id } = route.useParams();
  const { erased = false } = route.useSearch();
  const person = useQuery({ queryKey: ["people", "one", id], queryFn: () => aw.people.get(id), enabled: !erased });
  const store = useChange(async () => {
    const stored = JSON.stringify(await aw.people.export(id), null, 2);
    saveFile("person.json", new Blob([stored], { type: "application/json" }));
  });
  if (erased)
    return (
      <Page title={words.text("console.people.title")}>
        <Notice kind="good">
          <p>
            <Say text="console.people.erase.done" own={{ id }} />
          </p>
        </Notice>
      </Page>
    );
  const actions = person.isSuccess && (
    <>
      {may(me, "people.read", "everywhere") && (
        <Button
          isBusy={store.isPending}
          onPress={() => {
            store.mutate(undefined);
          }}
        >
          {words.text("console.people.export")}
        </Button>
      )}
      {may(me, "decisions.read", "everywhere") && (
        <Link to="/decisions" search={{ person: id }} className="button">
          {words.text("console.decisions.title")}
        </Link>
      )}
      {may(me, "people.erase", "everywhere") && <ErasePerson id={id} />}
    </>
  );
  return (
    <Page title={id} isOwnTitle actions={actions}>
      <Outcome of={store} />
      <Loaded query={person}>{(found) => <Known of={found} />}</Loaded>
      {may(me, "decisions.read", "everywhere") && person.isSuccess && <PersonHistory id={id} />}
    </Page>
  );
}

function Known({ of }: { readonly of: PersonDetail }) {
  const words = useWords();
  const attributes = Object.entries(of.attributes);
  return (
    <div className="cards wide">
      <section className="card">
        <dl className="facts">
          {(["name", "email", "locale", "timeZone"] as const).map((field) => (
            <div key={field}>
              <dt>{words.text(`console.people.${field}`)}</dt>
              <dd>
                {of[field] === null ? (
                  words.text("console.none")
                ) : (
                  <bdi>{field === "locale" ? languageName(words, of[field]) : of[field]}</bdi>
                )}
              </dd>
            </div>
          ))}
          <div>
            <dt>{words.text("console.people.created")}</dt>
            <dd>
              <Moment at={of.createdAt} />
            </dd>
          </div>
          <div>
            <dt>{words.text("console.people.updated")}</dt>
            <dd>
              <Moment at={of.updatedAt} />
            </dd>
          </div>
        </dl>
      </section>
      <section className="card">
        <h2>{words.text("console.people.attributes")}</h2>
        {attributes.length === 0 && <p>{words.text("console.people.attributes.none")}</p>}
        <dl className="facts">
          {attributes.map(([name, value]) => (
            <div key={name}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd>
                {typeof value === "boolean" ? words.text(value ? "console.yes" : "console.no") : <bdi>{value}</bdi>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card">
        <h2>{words.text("console.people.optOuts")}</h2>
        <p>
          <Consent of={of} />
        </p>
        {of.optOuts.length === 0 && <p>{words.text("console.people.optOuts.none")}</p>}
        <ul className="plain">
          {of.optOuts.map((optOut) => (
            <li key={optOut.scope}>
              <OptOut of={optOut} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function OptOut({ of: { scope, since } }: { readonly of: PersonDetail["optOuts"][number] }) {
  const words = useWords();
  const at = new Date(since);
  if (scope === "all") return words.text("console.people.optOut.all", { at });
  if (scope === "@bounced") return words.text("console.people.optOut.bounced", { at });
  return <Say text="console.people.optOut.survey" own={{ survey: scope }} params={{ at }} />;
}
