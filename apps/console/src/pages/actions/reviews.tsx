import { reviewDecisions, type ActionDetail, type ActionReview } from "@afterword/sdk";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Popup } from "../../parts/popup.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useRevised } from "../../parts/use-revised.ts";
import { Day } from "./day.tsx";

/** What was found when somebody looked how far an action is, in order, and the form for the next time. */
export function Reviews({ of }: { readonly of: ActionDetail }) {
  const words = useWords();
  const me = useMe();
  const label = words.text("console.actions.review.add");
  return (
    <section>
      <h2>{words.text("console.actions.reviews")}</h2>
      {of.nextReviewOn !== null && (
        <p>
          {words.text("console.actions.review.next")}: <Day on={of.nextReviewOn} />{" "}
          {of.reviewOverdue && <span className="tag bad">{words.text("console.actions.due.late")}</span>}
        </p>
      )}
      {of.reviews.length === 0 ? (
        <p>{words.text("console.actions.review.none")}</p>
      ) : (
        <ol className="plain-list">
          {of.reviews.map((one) => (
            <Found key={one.at} of={one} />
          ))}
        </ol>
      )}
      {may(me, "actions.manage") && of.state !== "dropped" && (
        <Popup trigger={<Button>{label}</Button>} title={label}>
          {(close) => <ReviewForm of={of} onDone={close} />}
        </Popup>
      )}
    </section>
  );
}

function Found({ of: { on, found, decision, reason, by, at } }: { readonly of: ActionReview }) {
  const words = useWords();
  const kind = { go_on: "good", change: "warn", stop: "bad" }[decision];
  return (
    <li className="card">
      <p>
        {on === null ? words.text("console.actions.review.between") : <Day on={on} />}{" "}
        <span className={`tag ${kind}`}>{words.text(`console.actions.review.decision.${decision}`)}</span>
      </p>
      <p>
        <bdi>{found}</bdi>
      </p>
      {reason !== null && (
        <p>
          <span className="soft">{words.text(`console.actions.review.reason.${decision}`)}:</span> <bdi>{reason}</bdi>
        </p>
      )}
      <p className="note">
        {by !== null && (
          <>
            <bdi>{by}</bdi>,{" "}
          </>
        )}
        <Moment at={at} />
      </p>
    </li>
  );
}

function ReviewForm({ of, onDone }: { readonly of: ActionDetail; readonly onDone: () => void }) {
  const words = useWords();
  const [found, setFound] = useState("");
  const [decision, setDecision] = useState<ActionReview["decision"]>("go_on");
  const [reason, setReason] = useState("");
  const save = useRevised("actions", "action_changed", () =>
    aw.actions.review(of.id, {
      ...{ revision: of.revision, found, decision },
      ...(decision === "go_on" || reason.trim() === "" ? {} : { reason }),
    }),
  );
  const faults = fieldFaults(save.error).map(({ path }) => path);
  const faultAt = (path: string) => (faults.includes(path) ? words.text("console.actions.fault.required") : undefined);
  // What is done can't be stopped any more.
  const open = reviewDecisions.filter((one) => one !== "stop" || of.state !== "done");
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <TextInput
        label={words.text("console.actions.review.found")}
        value={found}
        onChange={setFound}
        lines={4}
        isRequired
        fault={faultAt("found")}
      />
      <Choice
        label={words.text("console.actions.review.decision")}
        options={open.map((id) => ({ id, label: words.text(`console.actions.review.decision.${id}`) }))}
        value={decision}
        onChange={(id) => {
          setDecision(reviewDecisions.find((one) => one === id) ?? "go_on");
        }}
      />
      {decision !== "go_on" && (
        <TextInput
          label={words.text(`console.actions.review.reason.${decision}`)}
          value={reason}
          onChange={setReason}
          lines={3}
          isRequired
          fault={faultAt("reason")}
        />
      )}
      {decision === "stop" && <p className="note">{words.text("console.actions.review.stops")}</p>}
      <FormEnd of={save} onCancel={onDone} label={words.text("console.actions.review.save")} />
    </Form>
  );
}
