import type { LookList } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { organisation } from "../../app/client.ts";
import { ownLanguage } from "../../app/language-name.ts";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { LanguageChoice } from "../../parts/language-choice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import "../../style/looks.css";
import { mailKind, surveyOptions, unitOptions } from "../looks/options.ts";
import { MailShown } from "./mail-shown.tsx";

const route = getRouteApi("/mails");

/** Each kind of mail in each language, as it would look now. */
export function MailsPage() {
  const words = useWords();
  const looks = useQuery({ queryKey: ["looks"], queryFn: () => organisation.looks.list() });
  return (
    <Page title={words.text("console.mails.title")} intro={words.text("console.mails.intro")}>
      <Loaded query={looks}>
        {(list) =>
          list.surveys.length === 0 || list.items.length === 0 ? (
            <Empty title={words.text("console.mails.empty")} body={words.text("console.mails.empty.next")}>
              <LeadOn to="/surveys/new" label="console.surveys.new" action="surveys.manage" />
            </Empty>
          ) : (
            <Chosen list={list} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Chosen({ list }: { readonly list: LookList }) {
  const words = useWords();
  const search = route.useSearch();
  const go = route.useNavigate();
  const { items, surveys } = list;
  const unit = items.find((one) => one.unit === search.unit)?.unit ?? items[0]?.unit ?? "";
  const survey = surveys.find(({ id }) => id === search.survey) ?? surveys[0];
  const mails = survey?.mails ?? [];
  const mail = mails.find((one) => one === search.mail) ?? mails[0] ?? "invitation";
  const locale = search.locale ?? ownLanguage(words);
  const choose = (field: "unit" | "survey" | "mail" | "locale") => (id: string) => {
    void go({ search: { ...search, [field]: id }, replace: true });
  };
  return (
    <>
      <div className="fields">
        <Choice
          label={words.text("console.mails.survey")}
          options={surveyOptions(surveys, ownLanguage(words))}
          value={survey?.id ?? null}
          onChange={choose("survey")}
        />
        <Choice
          label={words.text("console.mails.mail")}
          options={mails.map((id) => ({ id, label: mailKind(words, id) }))}
          value={mail}
          onChange={choose("mail")}
        />
        <LanguageChoice label={words.text("console.mails.language")} value={locale} onChange={choose("locale")} />
        <Choice
          label={words.text("console.looks.unit")}
          options={unitOptions(items)}
          value={unit}
          onChange={choose("unit")}
        />
      </div>
      {survey && <MailShown of={{ unit, survey: survey.id, mail, locale }} />}
    </>
  );
}
