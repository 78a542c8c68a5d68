import type { CaseDetail } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Page } from "../../parts/page.tsx";
import { CaseAnswers } from "./case-answer.tsx";
import { CaseDue } from "./case-due.tsx";
import { CaseMarks } from "./case-marks.tsx";
import { CaseMoves } from "./case-moves.tsx";
import { CaseNotes } from "./case-notes.tsx";

const route = getRouteApi("/cases/$id");

/** One case: what is known, what can be done, and what was. */
export function CasePage() {
  const { id } = route.useParams();
  const words = useWords();
  const me = useMe();
  const found = useQuery({ queryKey: ["cases", id], queryFn: () => aw.cases.get(id) });
  return (
    <Page title={words.text("console.cases.one")}>
      <Loaded query={found}>
        {(one) => (
          <>
            {may(me, "cases.manage") && <CaseMoves of={one} />}
            <Known of={one} />
            <CaseAnswers of={one} />
            <CaseNotes of={one} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Known({ of }: { readonly of: CaseDetail }) {
  const words = useWords();
  const segments = Object.entries(of.segments);
  return (
    <dl className="facts">
      <div>
        <dt>{words.text("console.cases.state")}</dt>
        <dd>
          {words.text(`console.cases.state.${of.state}`)} <CaseMarks of={of} />
        </dd>
      </div>
      <div>
        <dt>{words.text("console.cases.due")}</dt>
        <dd>
          <CaseDue of={of} />
        </dd>
      </div>
      <div>
        <dt>{words.text("console.cases.owner")}</dt>
        <dd>{of.owner === null ? words.text("console.cases.owner.none") : <bdi>{of.owner.name}</bdi>}</dd>
      </div>
      <div>
        <dt>{words.text("console.cases.queue")}</dt>
        <dd>
          <bdi>{of.queue}</bdi>
        </dd>
      </div>
      {of.person !== null && (
        <div>
          <dt>{words.text("console.cases.person")}</dt>
          <dd>
            <Link to="/people/$id" params={{ id: of.person.id }}>
              <bdi>{of.person.name ?? of.person.id}</bdi>
            </Link>
          </dd>
        </div>
      )}
      {of.subject !== null && (
        <div>
          <dt>{words.text("console.cases.subject")}</dt>
          <dd>
            <bdi>{of.subject}</bdi>
          </dd>
        </div>
      )}
      <div>
        <dt>{words.text("console.cases.survey")}</dt>
        <dd>
          <bdi>{of.survey}</bdi>
        </dd>
      </div>
      {segments.map(([name, value]) => (
        <div key={name}>
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.text("console.cases.contacted")}</dt>
        <dd>
          <Moment at={of.contactedAt} none={words.text("console.cases.contacted.not")} />
        </dd>
      </div>
      <Merged of={of} />
      <Ended of={of} />
    </dl>
  );
}

/** The case that goes on in its place, and those that go on in this one. */
function Merged({ of: { state, duplicateOf, merged } }: { readonly of: CaseDetail }) {
  const words = useWords();
  const into = state === "duplicate" && duplicateOf !== null ? [duplicateOf] : [];
  return (["into", "from"] as const).map((which) => {
    const ids = which === "into" ? into : merged;
    return ids.length === 0 ? null : (
      <div key={which}>
        <dt>{words.text(`console.cases.merged.${which}`)}</dt>
        <dd>
          {ids.map((id) => (
            <div key={id}>
              <Link to="/cases/$id" params={{ id }}>
                <bdi>{id}</bdi>
              </Link>
            </div>
          ))}
        </dd>
      </div>
    );
  });
}

/** Why the client was unhappy, and what came of it. */
function Ended({ of }: { readonly of: CaseDetail }) {
  const words = useWords();
  return (
    <>
      {of.causes.length > 0 && (
        <div>
          <dt>{words.text("console.cases.causes")}</dt>
          <dd>
            {of.causes.map((cause) => (
              <div key={cause}>{words.text(`console.cases.cause.${cause}`)}</div>
            ))}
          </dd>
        </div>
      )}
      {of.actionTaken !== null && (
        <div>
          <dt>{words.text("console.cases.action")}</dt>
          <dd>
            <bdi>{of.actionTaken}</bdi>
          </dd>
        </div>
      )}
      {of.reason !== null && (
        <div>
          <dt>{words.text("console.cases.reason")}</dt>
          <dd>
            <bdi>{of.reason}</bdi>
          </dd>
        </div>
      )}
    </>
  );
}
