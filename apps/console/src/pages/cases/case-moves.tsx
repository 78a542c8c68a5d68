import { caseMoves, type CaseChange, type CaseDetail, type CaseState } from "@afterword/sdk";
import { useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { aw } from "../../app/client.ts";
import { Button } from "../../parts/button.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Popup } from "../../parts/popup.tsx";
import { useRevised } from "../../parts/use-revised.ts";
import { AnswerForm } from "./answer-form.tsx";
import { DuplicateForm, NoteForm, ReasonForm, ResolveForm } from "./case-forms.tsx";
import { GiveForm } from "./give-form.tsx";
import { useCaseChange } from "./use-case-change.ts";

/** Moves that need nothing more. */
const plain = ["acknowledged", "in_progress", "waiting_client", "verified", "reopened"] as const;
/** Moves that need a word. */
const asked = ["resolved", "no_action", "duplicate"] as const;
const forms = { resolved: ResolveForm, no_action: ReasonForm, duplicate: DuplicateForm };

/** What can be done with a case now. */
export function CaseMoves({ of }: { readonly of: CaseDetail }) {
  const words = useWords();
  const me = useMe();
  const change = useCaseChange(of);
  const undo = useRevised("cases", "case_changed", () => aw.cases.unmerge(of.id, { revision: of.revision }));
  const open: readonly CaseState[] = caseMoves[of.state];
  const isOpen = open.includes("resolved") || open.includes("no_action");
  const press = (label: string, what: Omit<CaseChange, "revision">, kind: "main" | "plain" = "plain") => (
    <Button
      key={label}
      kind={kind}
      isBusy={change.isPending}
      onPress={() => {
        change.mutate(what);
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div className="buttons">
        {isOpen &&
          me.kind === "member" &&
          of.owner?.id !== me.id &&
          press(words.text("console.cases.take"), { owner: me.id }, "main")}
        {of.state === "duplicate" && (
          <Button
            kind="main"
            isBusy={undo.isPending}
            onPress={() => {
              undo.mutate(undefined);
            }}
          >
            {words.text("console.cases.unmerge")}
          </Button>
        )}
        {plain
          .filter((state) => open.includes(state))
          .map((state) => press(words.text(`console.cases.move.${state}`), { state }))}
        {isOpen && of.contactedAt === null && press(words.text("console.cases.spoken"), { contacted: true })}
        {asked
          .filter((state) => open.includes(state))
          .map((state) => {
            const Form = forms[state];
            const label = words.text(`console.cases.move.${state}`);
            return (
              <Popup key={state} trigger={<Button>{label}</Button>} title={label}>
                {(close) => <Form of={of} act={label} onDone={close} />}
              </Popup>
            );
          })}
        {isOpen && (
          <Popup trigger={<Button>{words.text("console.cases.give")}</Button>} title={words.text("console.cases.give")}>
            {(close) => <GiveForm of={of} act={words.text("console.cases.give")} onDone={close} />}
          </Popup>
        )}
        <Popup
          trigger={<Button>{words.text("console.cases.client")}</Button>}
          title={words.text("console.cases.client")}
        >
          {(close) => <AnswerForm of={of} onDone={close} />}
        </Popup>
        <Popup trigger={<Button>{words.text("console.cases.write")}</Button>} title={words.text("console.cases.write")}>
          {(close) => <NoteForm of={of} act={words.text("console.cases.write")} onDone={close} />}
        </Popup>
      </div>
      <Outcome of={change} />
      <Outcome of={undo} />
    </>
  );
}
