import { message } from "@afterword/language";
import { html, trusted } from "../html.ts";
import { layout } from "../layout.ts";
import { phrase } from "../phrase.ts";
import { signInForm, signInSummary, type SignInField } from "./field.ts";
import type {
  CodeSetupView,
  JoinView,
  RecoveryCodesView,
  SignedInView,
  SignInCodeView,
  SignInFrame,
  SignInView,
} from "./view.ts";

const frame = { isTest: false, languages: true } as const;

/**
 * The page that takes an address and a password. It says the same whether the address is known or not.
 *
 * @example const page = signInPage({ locale: "en", action: "/signin", email: "", fault: null, elsewhere: null });
 */
export function signInPage({ locale, action, email, fault, elsewhere }: SignInView): string {
  const fields: SignInField[] = [
    { name: "email", label: "signin.email", value: email, autocomplete: "username" },
    { name: "password", label: "signin.password", autocomplete: "current-password" },
  ];
  const key = fault && (`signin.${fault}` as const);
  return layout(
    { ...frame, locale, title: message(locale, "signin.title"), isFaulty: key !== null },
    html`${signInSummary(locale, [], key)}${signInForm({ locale, action }, fields, "signin.title")}
      ${elsewhere && html`<p class="more"><a class="tap" href="${elsewhere}">${message(locale, "signin.elsewhere")}</a></p>`}
      <p class="soft more">${message(locale, "signin.forgotten")}</p>`,
  );
}

const codeField = (fault: SignInCodeView["fault"]): SignInField => ({
  name: "code",
  label: "feedback.code.label",
  autocomplete: "one-time-code",
  error: fault === "code.wrong" ? "signin.code.wrong" : null,
});

/** The page that takes a code after a password. */
export function signInCodePage({ locale, action, fault }: SignInCodeView): string {
  const fields = [{ ...codeField(fault), hint: "signin.code.hint" } as const];
  return layout(
    { ...frame, locale, title: message(locale, "feedback.code.title"), isFaulty: fault !== null },
    html`${signInSummary(locale, fields, fault === "slow" ? "signin.slow" : null)}${signInForm(
      { locale, action },
      fields,
      "page.goOn",
    )}`,
  );
}

/** The page on which codes are set up: a picture and a key for an app, and a field for the first code. */
export function codeSetupPage({ locale, action, key, picture, fault }: CodeSetupView): string {
  const fields = [codeField(fault)];
  return layout(
    { ...frame, locale, title: message(locale, "signin.setup.title"), isFaulty: fault !== null },
    html`${signInSummary(locale, fields, fault === "slow" ? "signin.slow" : null)}
      <p>${message(locale, "signin.setup.body")}</p>
      <p>${trusted(picture)}</p>
      <dl>
        <dt>${message(locale, "signin.setup.key")}</dt>
        <dd><bdi dir="ltr">${key.replace(/(.{4})(?=.)/g, "$1 ")}</bdi></dd>
      </dl>
      ${signInForm({ locale, action }, fields, "page.goOn")}`,
  );
}

/** The page that shows recovery codes, once. */
export function recoveryCodesPage({ locale, action, codes }: RecoveryCodesView): string {
  return layout(
    { ...frame, languages: false, locale, title: message(locale, "signin.recovery.title") },
    html`<p>${message(locale, "signin.recovery.body")}</p>
      <ul>
        ${codes.map((code) => html`<li><bdi dir="ltr">${code}</bdi></li>`)}
      </ul>
      <p><a class="tap" href="${action}">${message(locale, "page.goOn")}</a></p>`,
  );
}

/** The page on which somebody chooses a password by a link; the first member says who they are too. */
export function joinPage({ locale, action, member, typed, faults }: JoinView): string {
  const [of] = faults.filter((fault) => fault !== "email" && fault !== "name");
  const own: SignInField[] = [
    {
      name: "email",
      label: "signin.email",
      value: typed.email,
      autocomplete: "username",
      error: faults.includes("email") ? "signin.fault.email" : null,
    },
    {
      name: "name",
      label: "signin.join.name",
      value: typed.name,
      autocomplete: "name",
      error: faults.includes("name") ? "signin.fault.name" : null,
    },
  ];
  const password: SignInField = {
    name: "password",
    label: "signin.password",
    hint: "signin.password.hint",
    autocomplete: "new-password",
    error: of === undefined ? null : `signin.fault.${of}`,
  };
  const fields = member === null ? [...own, password] : [password];
  const isFaulty = faults.length > 0;
  return layout(
    { ...frame, locale, isFaulty, title: message(locale, member === null ? "signin.join.first" : "signin.join.title") },
    html`${signInSummary(locale, fields)}
      ${
        member === null
          ? html`<p>${message(locale, "signin.join.firstBody")}</p>`
          : html`<p>${phrase(locale, "signin.in.as", "name", member.email)}</p>`
      }
      ${signInForm({ locale, action }, fields, "page.goOn")}`,
  );
}

/** The page of somebody who has signed in: they can sign out, here or everywhere. */
export function signedInPage({ locale, action, name }: SignedInView): string {
  return layout(
    { ...frame, locale, title: message(locale, "signin.in.title") },
    html`<p>${phrase(locale, "signin.in.as", "name", name)}</p>
      <form method="post" action="${action}">
        <input type="hidden" name="locale" value="${locale}">
        <button name="where" value="here">${message(locale, "signin.in.out")}</button>
        <button class="quiet" name="where" value="everywhere">${message(locale, "signin.in.everywhere")}</button>
      </form>`,
  );
}

/** The page of somebody who has just signed out; `action` leads back. */
export function signedOutPage({ locale, action }: SignInFrame): string {
  return layout(
    { ...frame, locale, title: message(locale, "signin.out.title") },
    html`<p>${message(locale, "signin.out.body")}</p>
      <p><a class="tap" href="${action}">${message(locale, "signin.title")}</a></p>`,
  );
}
