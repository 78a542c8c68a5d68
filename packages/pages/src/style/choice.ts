/**
 * Options in rows, places in an order, and what radio buttons and boxes have in common: a real input inside its label,
 * followed by `.face`, which is what one sees and taps.
 */
export const choiceStyle = `
.option { position: relative; display: block }
.option input { position: absolute; z-index: 1; margin: 0; cursor: pointer; accent-color: var(--hue) }
.face {
  display: block; overflow-wrap: anywhere; border: 1px solid var(--edge); border-radius: .625rem; background: var(--card); cursor: pointer;
}
.option:hover .face { border-color: var(--hue); background: var(--tint) }
.option input:focus-visible { outline: 0 }
input:focus-visible + .face { outline: 3px solid var(--hue); outline-offset: 2px }

.options, .places { display: grid; grid-template-columns: minmax(0, 1fr); gap: .5rem }
.options .option input { inset-inline-start: .875rem; inset-block-start: .875rem; inline-size: 1.25rem; block-size: 1.25rem }
.options .face { min-block-size: 3rem; padding: .6875rem 1rem .6875rem 1rem; padding-inline-start: 2.875rem; line-height: 1.5 }
.options input:checked + .face { border-color: var(--hue); background: var(--tint); box-shadow: inset 0 0 0 1px var(--hue) }
.none { margin-block-start: .375rem }
.none .option { inline-size: fit-content; max-inline-size: 100% }
.none .face, .none .option:hover .face { border-color: transparent; background: none; color: var(--soft); font-size: .9375rem }
.none input:checked + .face { box-shadow: none; border-color: transparent; background: none }
.none .option input { inset-inline-start: .125rem }
.none .face { padding-inline: 1.875rem .5rem }
.place { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center }
.place label { flex: 1 1 8rem; min-inline-size: 0 }
.place select { inline-size: auto; min-inline-size: 6rem }
.row + .row { margin-block-start: 1.25rem }
.row legend { margin-block-end: .5rem; font-size: 1rem; font-weight: 600 }
@media (min-width: 40em) { .pair { grid-template-columns: repeat(2, minmax(0, 1fr)) } }
@media (forced-colors: active) {
  input:checked + .face { outline: 3px solid Highlight; outline-offset: -3px }
  input:focus-visible + .face { outline: 3px solid CanvasText; outline-offset: 2px }
  .none .face { border: 0 }
}
`;
