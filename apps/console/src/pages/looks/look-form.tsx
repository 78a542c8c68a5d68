import { caseTemplates, type LookItem, type LookList } from "@afterword/sdk";
import { useState } from "react";
import { Form } from "react-aria-components";
import { organisation } from "../../app/client.ts";
import { ownLanguage } from "../../app/language-name.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { LanguageChoice } from "../../parts/language-choice.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { ColorInput } from "./color-input.tsx";
import { draftOf, lookOf, type Draft } from "./draft.ts";
import { LogoInput } from "./logo-input.tsx";
import { LookPreview } from "./look-preview.tsx";

interface LookFormProps {
  readonly item: LookItem;
  readonly list: LookList;
}

const texts = ["name", "senderName", "footer"] as const;

/** A unit's look while it is edited, with how it would show. */
export function LookForm({ item, list }: LookFormProps) {
  const words = useWords();
  const [draft, setDraft] = useState(() => draftOf(item.own));
  const [locale, setLocale] = useState(ownLanguage(words));
  const save = useChange(() => organisation.looks.set(item.unit, lookOf(draft, false)), "looks");
  const remove = useChange(() => organisation.looks.remove(item.unit), "looks");
  const faults = fieldFaults(save.error);
  const faultOf = (path: string) => faults.some((fault) => fault.path.startsWith(path));
  const set = (change: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...change }));
  };
  const inherited = (field: (typeof texts)[number]) => item.shown[field]?.[locale] ?? "";
  return (
    <div className="beside">
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <p className="soft">
          {item.changedAt === null ? (
            words.text(item.depth === 0 ? "console.looks.none.top" : "console.looks.none")
          ) : (
            <>
              {words.text("console.looks.changed")} <Moment at={item.changedAt} />
            </>
          )}
        </p>
        <LanguageChoice
          label={words.text("console.looks.language")}
          hint={words.text("console.looks.language.hint")}
          value={locale}
          onChange={setLocale}
        />
        {texts.map((field) => (
          <TextInput
            key={field}
            label={words.text(`console.looks.${field}`)}
            hint={words.text(`console.looks.${field}.hint`)}
            placeholder={inherited(field)}
            lang={locale}
            dir="auto"
            maxLength={field === "footer" ? 300 : 80}
            value={draft[field][locale] ?? ""}
            onChange={(text) => {
              set({ [field]: { ...draft[field], [locale]: text } });
            }}
            fault={faultOf(field) ? words.text(`console.looks.${field}.fault`) : undefined}
          />
        ))}
        <fieldset className="limits">
          <legend>{words.text("console.looks.answers")}</legend>
          <p className="note">{words.text("console.looks.answers.hint")}</p>
          {caseTemplates.map((template) => (
            <TextInput
              key={template}
              label={words.text(`console.cases.template.${template}`)}
              placeholder={item.shown.answers?.[template]?.[locale] ?? ""}
              lang={locale}
              dir="auto"
              lines={3}
              maxLength={2_000}
              value={draft.answers[template]?.[locale] ?? ""}
              onChange={(text) => {
                set({ answers: { ...draft.answers, [template]: { ...draft.answers[template], [locale]: text } } });
              }}
              fault={faultOf(`answers.${template}`) ? words.text("console.looks.answers.fault") : undefined}
            />
          ))}
        </fieldset>
        <LogoInput
          value={draft.logo}
          onChange={(logo) => {
            set({ logo });
          }}
        />
        {(["light", "dark"] as const).map((shade) => (
          <ColorInput
            key={shade}
            shade={shade}
            value={draft[shade]}
            onChange={(color) => {
              set({ [shade]: color });
            }}
          />
        ))}
        {(["from", "replyTo"] as const).map((field) => (
          <TextInput
            key={field}
            label={words.text(`console.looks.${field}`)}
            hint={<Say text="console.looks.domains" own={{ domains: list.domains.join(", ") }} />}
            placeholder={item.shown[field] ?? (field === "from" ? list.from : "")}
            type="email"
            dir="ltr"
            value={draft[field]}
            onChange={(text) => {
              set({ [field]: text });
            }}
            fault={faultOf(field) ? words.text("console.looks.address.fault") : undefined}
          />
        ))}
        <Outcome of={save} done={words.text("console.looks.saved")} />
        <div className="buttons">
          <Button type="submit" kind="main" isBusy={save.isPending}>
            {words.text("console.save")}
          </Button>
          {item.own !== null && (
            <Confirm
              trigger={<Button>{words.text("console.looks.remove")}</Button>}
              title={words.text("console.looks.remove.title")}
              body={<p>{words.text("console.looks.remove.body")}</p>}
              act={words.text("console.looks.remove")}
              isBusy={remove.isPending}
              onConfirm={(close) => {
                remove.mutate(undefined, { onSuccess: close });
              }}
            />
          )}
        </div>
      </Form>
      <LookPreview
        unit={item.unit}
        list={list}
        look={lookOf(draft, true)}
        whole={lookOf(draft, false)}
        locale={locale}
      />
    </div>
  );
}
