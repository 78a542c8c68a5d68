import { recordStates, type RecordChange, type RecordDetail } from "@afterword/sdk";
import type { ConsoleKey } from "@afterword/language/console";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { aw } from "../../app/client.ts";
import { languageName } from "../../app/language-name.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Fact } from "../../parts/fact.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { EraseRecord } from "./erase-record.tsx";
import { SentAnswers } from "./sent-answers.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { draftOf, type Draft } from "./draft.ts";
import { MeetingForm } from "./meeting-form.tsx";
import { partsOf, type Part } from "./parts-of.ts";

const route = getRouteApi("/records/$id");

/** A record: what was said, what was done about it, and the ways to go on. */
export function RecordPage() {
  const words = useWords();
  const { id } = route.useParams();
  const record = useQuery({ queryKey: ["records", "one", id], queryFn: () => aw.records.get(id) });
  return (
    <Page title={words.text("console.records.title")}>
      <Loaded query={record}>{(of) => <Whole of={of} />}</Loaded>
    </Page>
  );
}

interface Props {
  readonly of: RecordDetail;
}

function Whole({ of }: Props) {
  const words = useWords();
  const me = useMe();
  const [isEdited, setEdited] = useState(false);
  const change = useChange((input: RecordChange) => aw.records.change(of.id, input), "records");
  const rewrite = useChange(
    (content: NonNullable<RecordChange["content"]>) => aw.records.change(of.id, { content }),
    "records",
  );
  // Who is not shown addresses in it would write it back without them.
  const mayEdit = of.kind !== "direct" && may(me, "answers.add") && may(me, "identities.read");
  return (
    <>
      <h2>
        <bdi>{of.reference}</bdi> · {words.text(`console.records.kind.${of.kind}`)}{" "}
        <span className="tag">{words.text(`console.records.state.${of.state}`)}</span>
      </h2>
      {of.kind === "direct" ? (
        <>
          <SentAnswers of={of} />
          <LeftOff of={of} />
        </>
      ) : isEdited ? (
        <MeetingForm
          kind={of.kind}
          begin={draftOf(partsOf[of.kind], of.content)}
          save={rewrite}
          onSaved={() => {
            setEdited(false);
          }}
        />
      ) : (
        <Content parts={partsOf[of.kind]} draft={draftOf(partsOf[of.kind], of.content)} />
      )}
      <div className="buttons">
        {mayEdit && (
          <Button
            onPress={() => {
              setEdited(!isEdited);
            }}
          >
            {words.text(isEdited ? "console.cancel" : "console.records.edit")}
          </Button>
        )}
        {may(me, "answers.add") && <Moves of={of} change={change} />}
        {may(me, "people.erase", "everywhere") && <EraseRecord of={of} />}
      </div>
      <Outcome of={change} />
      {of.kind === "direct" && may(me, "answers.add") && <Reply change={change} />}
      <History of={of} />
      <Actions of={of} />
    </>
  );
}

/** What of a mail is not kept. */
function LeftOff({ of: { content } }: Props) {
  const words = useWords();
  const { attachments, cut } = content;
  return (
    <>
      {typeof attachments === "number" && (
        <p className="note">{words.text("console.records.leftOff", { count: attachments })}</p>
      )}
      {cut === true && <p className="note">{words.text("console.records.cut")}</p>}
    </>
  );
}

/** The actions that rest on a record, and the way to one more. */
function Actions({ of }: Props) {
  const words = useWords();
  const me = useMe();
  return (
    <section>
      {of.actions.length > 0 && (
        <>
          <h2>{words.text("console.records.actions")}</h2>
          <ul className="plain-list">
            {of.actions.map(({ id, title, state }) => (
              <li key={id}>
                <Link to="/actions/$id" params={{ id }}>
                  <bdi>{title}</bdi>
                </Link>{" "}
                <span className="tag">{words.text(`console.actions.state.${state}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {may(me, "actions.manage") && (
        <p>
          <Link to="/actions/new" search={{ record: of.reference }} className="button">
            {words.text("console.records.plan")}
          </Link>
        </p>
      )}
    </section>
  );
}

/** What stands in a record, by the names of its fields. */
function Content({ parts, draft }: { readonly parts: readonly Part[]; readonly draft: Draft }) {
  const words = useWords();
  const filled = parts.filter(({ name, as, rows }) => !rows && (as === "tick" || draft[name] !== ""));
  return (
    <>
      <dl className="facts">
        {filled.map(({ name, as }) => (
          <Fact key={name} label={words.text(`console.records.part.${name}`)}>
            <Value name={name} as={as} value={draft[name] as string | boolean} />
          </Fact>
        ))}
      </dl>
      {parts.map(
        ({ name, rows }) =>
          rows && (
            <section key={name} className="card">
              <h3>{words.text(`console.records.part.${name}`)}</h3>
              {(draft[name] as readonly Draft[]).map((row, at) => (
                <Content key={at} parts={rows} draft={row} />
              ))}
            </section>
          ),
      )}
    </>
  );
}

function Value({ name, as, value }: Pick<Part, "name" | "as"> & { readonly value: string | boolean }) {
  const words = useWords();
  if (typeof value === "boolean") return <>{words.text(value ? "console.yes" : "console.no")}</>;
  if (as === "choice") return <>{words.text(`console.records.${name}.${value}` as ConsoleKey)}</>;
  if (as === "language") return <>{languageName(words, value)}</>;
  if (as === "number") return <>{words.number(Number(value))}</>;
  if (as === "day")
    return <time dateTime={value}>{words.date(Date.parse(value), { dateStyle: "medium", timeZone: "UTC" })}</time>;
  return value.split("\n").map((line, at) => (
    <p key={at}>
      <bdi>{line}</bdi>
    </p>
  ));
}

type Change = ReturnType<typeof useChange<RecordChange, unknown>>;

/** The states that it can be moved on to. */
function Moves({ of, change }: Props & { readonly change: Change }) {
  const words = useWords();
  const at = recordStates.indexOf(of.state);
  const left = (["acknowledged", "closed"] as const).filter((state) => recordStates.indexOf(state) > at);
  return left.map((state) => (
    <Button
      key={state}
      isBusy={change.isPending}
      onPress={() => {
        change.mutate({ state });
      }}
    >
      {words.text(`console.records.move.${state}`)}
    </Button>
  ));
}

/** A reply to whoever sent it. */
function Reply({ change }: { readonly change: Change }) {
  const words = useWords();
  const [text, setText] = useState("");
  return (
    <>
      <TextInput label={words.text("console.records.reply")} value={text} onChange={setText} lines={3} />
      <div className="buttons">
        <Button
          isDisabled={text.trim() === ""}
          isBusy={change.isPending}
          onPress={() => {
            change.mutate(
              { reply: text.trim() },
              {
                onSuccess: () => {
                  setText("");
                },
              },
            );
          }}
        >
          {words.text("console.records.reply.send")}
        </Button>
      </div>
    </>
  );
}

function History({ of }: Props) {
  const words = useWords();
  if (of.history.length === 0) return null;
  return (
    <section>
      <h2>{words.text("console.records.history")}</h2>
      <ul className="plain-list">
        {of.history.map(({ kind, state, text, at }, place) => (
          <li key={place}>
            <Moment at={at} />: {words.text(`console.records.done.${kind}`)}{" "}
            {state !== null && words.text(`console.records.state.${state}`)} {text !== null && <bdi>{text}</bdi>}
          </li>
        ))}
      </ul>
    </section>
  );
}
