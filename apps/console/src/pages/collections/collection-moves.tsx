import type { CollectionChange, CollectionDetail } from "@afterword/sdk";
import { useState } from "react";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useRevised } from "../../parts/use-revised.ts";

/** What can be done with a quarter: its volumes said, submitted, published, sent back. */
export function CollectionMoves({ of }: { readonly of: CollectionDetail }) {
  const words = useWords();
  const change = useRevised("collections", "collection_changed", (what: Omit<CollectionChange, "revision">) =>
    aw.collections.change(of.id, { revision: of.revision, ...what }),
  );
  const isOpen = of.state === "draft" || of.state === "change_requested";
  const [fault] = fieldFaults(change.error);
  const said = fault && saidOf(fault.path, fault.code);
  return (
    <>
      {isOpen && <Volumes of={of} isBusy={change.isPending} onChange={change.mutate} />}
      {of.state === "submitted" && of.own && <p className="note">{words.text("console.collections.own")}</p>}
      {(of.state === "submitted" || of.state === "published") && !of.own && (
        <Decision of={of} isBusy={change.isPending} onChange={change.mutate} />
      )}
      {said === undefined ? (
        <Outcome of={change} />
      ) : (
        <Notice kind="problem">{words.text(`console.collections.${said}`)}</Notice>
      )}
    </>
  );
}

/** What is wrong, in words of the page. */
function saidOf(path: string, code: string) {
  if (path === "reason") return "changed" as const;
  if (path === "state") return code === "below_k" ? ("few" as const) : ("open" as const);
  if (code === "required") return "needed" as const;
  return path === "customers" || path === "offered" ? ("order" as const) : undefined;
}

interface MoveProps {
  readonly of: CollectionDetail;
  readonly isBusy: boolean;
  readonly onChange: (what: Omit<CollectionChange, "revision">) => void;
}

function Volumes({ of, isBusy, onChange }: MoveProps) {
  const words = useWords();
  const [customers, setCustomers] = useState(of.customers === null ? "" : String(of.customers));
  const [offered, setOffered] = useState(of.offered === null ? "" : String(of.offered));
  const volumes = { customers: numberOf(customers), offered: numberOf(offered) };
  return (
    <>
      <TextInput
        label={words.text("console.collections.customers")}
        hint={words.text("console.collections.customers.hint")}
        value={customers}
        onChange={setCustomers}
        inputMode="numeric"
        isRequired
      />
      <TextInput
        label={words.text("console.collections.offered")}
        hint={words.text("console.collections.offered.hint")}
        value={offered}
        onChange={setOffered}
        inputMode="numeric"
      />
      <p className="note">{words.text("console.collections.submit.hint")}</p>
      <div className="buttons">
        <Button
          isBusy={isBusy}
          onPress={() => {
            onChange(volumes);
          }}
        >
          {words.text("console.collections.save")}
        </Button>
        <Button
          kind="main"
          isBusy={isBusy}
          onPress={() => {
            onChange({ ...volumes, state: "submitted" });
          }}
        >
          {words.text("console.collections.submit")}
        </Button>
      </div>
    </>
  );
}

/** A whole number as it is typed; null for nothing, and for what is none. */
const numberOf = (text: string): number | null => (/^\d{1,11}$/.test(text.trim()) ? Number(text) : null);

function Decision({ of: { state }, isBusy, onChange }: MoveProps) {
  const words = useWords();
  const [reason, setReason] = useState("");
  return (
    <>
      <TextInput label={words.text("console.collections.reason")} value={reason} onChange={setReason} />
      <div className="buttons">
        <Button
          isBusy={isBusy}
          onPress={() => {
            onChange({ state: "change_requested", ...(reason.trim() === "" ? {} : { reason: reason.trim() }) });
          }}
        >
          {words.text("console.collections.request")}
        </Button>
        {state === "submitted" && (
          <Button
            kind="main"
            isBusy={isBusy}
            onPress={() => {
              onChange({ state: "published" });
            }}
          >
            {words.text("console.collections.publish")}
          </Button>
        )}
      </div>
    </>
  );
}
