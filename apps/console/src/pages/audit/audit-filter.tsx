import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { TextInput } from "../../parts/text-input.tsx";

const route = getRouteApi("/audit");

/** Whom or what the log is about; it stands in the address. */
export function AuditFilter() {
  const words = useWords();
  const { actor = "", object = "" } = route.useSearch();
  const go = route.useNavigate();
  const [typed, setTyped] = useState({ actor, object });
  return (
    <Form
      className="filter"
      onSubmit={(event) => {
        event.preventDefault();
        const search = {
          ...(typed.actor.trim() !== "" && { actor: typed.actor.trim() }),
          ...(typed.object.trim() !== "" && { object: typed.object.trim() }),
        };
        void go({ search });
      }}
    >
      <TextInput
        label={words.text("console.audit.by")}
        value={typed.actor}
        onChange={(next) => {
          setTyped({ ...typed, actor: next });
        }}
      />
      <TextInput
        label={words.text("console.audit.to")}
        value={typed.object}
        onChange={(next) => {
          setTyped({ ...typed, object: next });
        }}
      />
      <Button type="submit">{words.text("console.audit.find")}</Button>
    </Form>
  );
}
