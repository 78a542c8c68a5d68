/**
 * The card, its words, errors, text fields and buttons. Logical properties only, so that it mirrors by itself. The mark of
 * an error goes into the margin, so that a scale beside it keeps its width.
 */
export const frameStyle = `
*, ::before, ::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body {
  margin: 0; border-block-start: .25rem solid var(--hue);
  background: var(--card); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif;
}
:lang(zh) { line-height: 1.6 }
.card { max-inline-size: 37rem; margin-inline: auto; padding: 1.5rem min(1rem, 5vw) 2.5rem }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; font-weight: 650; text-wrap: balance }
h2 { margin: 0 0 1rem; font-size: 1.25rem; line-height: 1.3 }
p { margin: 0 0 1rem }
header { margin-block-end: 1.5rem }
.brand { display: flex; align-items: center; gap: .75rem; margin: 0 0 .75rem; color: var(--soft); font-weight: 600 }
.brand img { block-size: 2.5rem; inline-size: auto; max-inline-size: 10rem; object-fit: contain }
footer { margin-block-start: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); color: var(--soft); font-size: .9375rem }
.context { margin: 0 0 .25rem; color: var(--soft); font-size: .9375rem }
.soft, .hint { color: var(--soft); font-size: .9375rem }
.hint { margin: 0 0 .625rem }
.test {
  margin: 0 0 1.25rem; padding: .5rem .75rem; border-radius: .5rem;
  background: var(--test); color: var(--test-ink); font-size: .9375rem; font-weight: 600;
}
.more { margin-block-start: 1.75rem; padding-block-start: 1.75rem; border-block-start: 1px solid var(--line) }
a { color: var(--hue); text-underline-offset: .2em }
a.tap { display: inline-block; min-block-size: 2.75rem; padding-block: .5625rem }
:focus-visible { outline: 3px solid var(--hue); outline-offset: 2px; border-radius: .25rem }

fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0 }
.question { margin-block: 0 2rem }
legend, .question > label:not(.option) {
  display: block; inline-size: 100%; margin: 0 0 .75rem; padding: 0;
  font-size: 1.125rem; line-height: 1.4; font-weight: 600;
}
legend:has(+ .hint), .question > label:not(.option):has(+ .hint) { margin-block-end: .125rem }
.optional { color: var(--soft); font-size: .9375rem; font-weight: 400; white-space: nowrap }
.id { white-space: nowrap }
.info { white-space: pre-line; margin-block-end: 1.5rem }
form > .soft { margin-block-end: 1.5rem }

.summary { margin-block-end: 1.5rem; padding: 1rem 1.125rem; border: 2px solid var(--bad); border-radius: .75rem; background: var(--bad-tint) }
.summary h2 { margin-block-end: .25rem; font-size: 1.125rem }
.summary ul { margin: 0; padding: 0; list-style: none }
.summary:focus-visible { border-radius: .75rem }
.summary a { display: inline-block; padding-block: .5625rem; min-block-size: 2.75rem }
.summary a, .error { color: var(--bad); font-weight: 600 }
.error { margin: 0 0 .625rem }
.faulty { margin-inline-start: -.75rem; padding-inline-start: .5rem; border-inline-start: .25rem solid var(--bad) }
[hidden] { display: none !important }
.languages {
  display: flex; flex-wrap: wrap; gap: 0 .625rem; margin: -.75rem 0 .5rem; padding: 0; list-style: none; font-size: .875rem;
}
.languages a, .languages .plain { display: block; min-inline-size: 1.5rem; min-block-size: 2.75rem; padding: .6875rem 0; border: 0 }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; min-block-size: 0; padding: 0; overflow: hidden; clip-path: inset(50%); border: 0 }
.part { margin-block-end: .5rem; color: var(--soft); font-size: .9375rem; font-weight: 600 }
.notice { margin: 0 0 1rem; padding: .5rem .75rem; border-inline-start: .25rem solid var(--hue); background: var(--tint) }
.count, .status:not(:empty) { margin: .375rem 0 0; color: var(--soft); font-size: .9375rem }
.status:not(:empty) { margin: 1rem 0 .25rem; color: var(--ink) }
.status:empty { margin: 0 }
.about { margin-block-start: 1rem }
.about p { color: var(--soft); font-size: .9375rem }
h2.next { margin-block: 1.75rem .5rem }
button.back { margin-inline: auto }
[aria-disabled] { opacity: .65; cursor: progress }
.status + .plain { text-align: start }

input, select, textarea, button { font: inherit; color: inherit }
.text {
  display: block; inline-size: 100%; min-block-size: 3rem; padding: .625rem .75rem;
  border: 1px solid var(--edge); border-radius: .625rem; background: var(--card);
}
textarea.text { min-block-size: 7rem; resize: vertical }
.text[aria-invalid] { border-color: var(--bad); border-width: 2px }
.short { max-inline-size: 16rem }
button {
  display: block; inline-size: 100%; min-block-size: 3.25rem; padding: .75rem 1.25rem; cursor: pointer;
  border: 2px solid var(--hue); border-radius: .75rem; background: var(--hue); color: var(--on); font-weight: 600;
}
button:hover { background: var(--strong); border-color: var(--strong) }
button:focus-visible { border-radius: .75rem }
button + button { margin-block-start: .75rem }
button.quiet { background: var(--card); color: var(--hue) }
button.quiet:hover { background: var(--tint) }
summary { min-block-size: 2.75rem; padding-block: .5625rem; color: var(--hue); font-weight: 600; cursor: pointer }
details[open] > summary { margin-block-end: .75rem }
dl { margin: 0 }
dt { color: var(--soft); font-size: .9375rem }
dd { margin: 0 0 .875rem; font-weight: 600; white-space: pre-line }
.foot { display: flex; flex-wrap: wrap; justify-content: center; align-items: baseline; gap: .25rem 1.5rem; margin: 1.25rem 0 0; text-align: center }
button.plain {
  inline-size: auto; min-block-size: 2.75rem; padding: .5625rem .25rem; border-color: transparent; border-radius: .25rem;
  background: none; color: var(--hue); font-weight: 400; text-decoration: underline; text-underline-offset: .2em;
}
button.plain:hover { background: none; border-color: transparent; color: var(--strong) }
.receipt { margin-block-start: 1.25rem }
@media (forced-colors: active) {
  button, button.quiet, button.plain { color: ButtonText }
  button.plain { border: 0 }
}
@media (min-width: 40em) {
  body { padding: 2.5rem 1rem; background: var(--ground) }
  .card {
    padding: 2rem 1.75rem; border: 1px solid var(--line); border-radius: 1.125rem; background: var(--card);
    box-shadow: 0 1px 2px rgb(0 0 0 / .04), 0 12px 32px rgb(0 0 0 / .05);
  }
  h1 { font-size: 1.75rem }
}
`;
