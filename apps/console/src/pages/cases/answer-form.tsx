import type { CaseDetail, CaseTemplate, CaseTemplateList } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useRevised } from "../../parts/use-revised.ts";

interface AnswerFormProps {
  readonly of: CaseDetail;
  readonly onDone: () => void;
}

/** Writes to the client of a case, from a text that can be edited. */
export function AnswerForm(props: AnswerFormProps) {
  const { id } = props.of;
  const templates = useQuery({ queryKey: ["cases", id, "templates"], queryFn: () => aw.cases.templates(id) });
  return <Loaded query={templates}>{(found) => <Fields {...props} found={found} />}</Loaded>;
}

function Fields({ of, onDone, found }: AnswerFormProps & { readonly found: CaseTemplateList }) {
  const words = useWords();
  const textOf = (id: CaseTemplate) => found.items.find((item) => item.id === id)?.text ?? "";
  const [template, setTemplate] = useState<CaseTemplate>("sorry");
  const [text, setText] = useState(textOf("sorry"));
  const send = useRevised("cases", "case_changed", (written: string) =>
    aw.cases.answer(of.id, { revision: of.revision, text: written }),
  );
  const isWrong = fieldFaults(send.error).some(({ path }) => path === "text");
  if (found.unreachable !== null)
    return (
      <>
        <Notice kind="warning" title={words.text("console.cases.unreachable")}>
          {words.text(`console.cases.unreachable.${found.unreachable}`)}
        </Notice>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </>
    );
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(text, { onSuccess: onDone });
      }}
    >
      <Choice
        label={words.text("console.cases.template")}
        options={found.items.map(({ id }) => ({ id, label: words.text(`console.cases.template.${id}`) }))}
        value={template}
        onChange={(chosen) => {
          const one = found.items.find((item) => item.id === chosen);
          if (!one) return;
          setTemplate(one.id);
          setText(one.text);
        }}
      />
      <TextInput
        label={words.text("console.cases.text")}
        hint={words.text("console.cases.text.hint")}
        value={text}
        onChange={setText}
        lines={6}
        lang={found.locale}
        dir="auto"
        isRequired
        fault={isWrong ? words.text("console.cases.fault.text") : undefined}
      />
      <FormEnd of={send} onCancel={onDone} label={words.text("console.cases.client")} />
    </Form>
  );
}
