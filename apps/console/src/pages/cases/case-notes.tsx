import type { CaseDetail } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { Moment } from "../../parts/moment.tsx";

type Note = CaseDetail["notes"][number];

/** What happened to a case, the first first. */
export function CaseNotes({ of: { notes } }: { readonly of: CaseDetail }) {
  const words = useWords();
  return (
    <section>
      <h2>{words.text("console.cases.history")}</h2>
      <ul className="plain spaced">
        {notes.map((note, at) => (
          <li key={at}>
            <span className="soft">
              <Moment at={note.at} />
              {!["worker", "client"].includes(note.by) && (
                <>
                  {" "}
                  · <bdi>{note.by}</bdi>
                </>
              )}
            </span>
            <br />
            <Did of={note} />
            <Mail of={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the mail of a note stands, and what of a reply was not kept. */
function Mail({ of: { mail, leftOff } }: { readonly of: Note }) {
  const words = useWords();
  if (mail === null && leftOff === 0) return null;
  return (
    <div className="soft">
      {mail !== null && words.text(`console.cases.mail.${mail.state}`)}
      {leftOff > 0 && words.text("console.cases.leftOff", { count: leftOff })}
    </div>
  );
}

function Did({ of: { kind, state, text } }: { readonly of: Note }) {
  const words = useWords();
  if (kind === "note") return text === null ? words.text("console.none") : <bdi>{text}</bdi>;
  if (kind === "answer" || kind === "reply")
    return (
      <>
        {words.text(`console.cases.did.${kind}`)}
        <br />
        {text === null ? words.text("console.cases.reply.hidden") : <bdi className="written">{text}</bdi>}
      </>
    );
  if (kind === "merged" || kind === "unmerged") return words.text(`console.cases.did.${kind}`, { id: text ?? "" });
  if (kind === "settled" || kind === "unsettled")
    return (
      <>
        {words.text(`console.cases.did.${kind}`)}
        {text !== null && (
          <>
            <br />
            <bdi className="written">{text}</bdi>
          </>
        )}
      </>
    );
  if (kind === "warned" || kind === "missed") return words.text(`console.cases.did.${kind}`, { step: text ?? "" });
  if (kind === "state" && state !== null) return words.text(`console.cases.state.${state}`);
  return words.text(`console.cases.did.${kind === "state" ? "opened" : kind}`);
}
