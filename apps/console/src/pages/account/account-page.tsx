import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Page } from "../../parts/page.tsx";
import { AbsenceForm } from "./absence-form.tsx";
import { EndSessions } from "./end-sessions.tsx";
import { LanguagesForm } from "./languages-form.tsx";
import { NameForm } from "./name-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { Sessions } from "./sessions.tsx";

/** What somebody changes of themselves. */
export function AccountPage() {
  const words = useWords();
  const me = useMe();
  return (
    <Page title={words.text("console.account")}>
      <section className="card">
        <dl className="facts">
          <dt>{words.text("console.account.email")}</dt>
          <dd>
            <bdi>{me.email}</bdi>
          </dd>
          <dt>{words.text("console.account.roles")}</dt>
          <dd>{words.list(me.roles.map(({ role }) => words.text(`console.role.${role}`)))}</dd>
        </dl>
        <NameForm name={me.name ?? ""} />
      </section>
      {me.kind === "member" && may(me, "cases.manage") && (
        <>
          <section className="card">
            <h2>{words.text("console.account.absence")}</h2>
            <AbsenceForm key={JSON.stringify(me.absence)} />
          </section>
          <section className="card">
            <h2>{words.text("console.account.languages")}</h2>
            <LanguagesForm />
          </section>
        </>
      )}
      <section className="card">
        <h2>{words.text("console.account.password")}</h2>
        <PasswordForm />
      </section>
      <section className="card">
        <h2>{words.text("console.account.sessions")}</h2>
        <Sessions />
        <EndSessions />
      </section>
    </Page>
  );
}
