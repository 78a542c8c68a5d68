const numbers = Array.from({ length: 10 }, (_, i) => i + 2);

/** Columns on a wide page, and on a phone: up to six in a row, more in two rows (0–5 above 6–10). */
const columns = numbers.map((n) => `.n${n} { --wide: ${n}; --narrow: ${n > 6 ? Math.ceil(n / 2) : n} }`).join("\n");

/**
 * Scales. Points that all have words (`.worded`) are stacked on a phone; on a wide page they stand side by side, with
 * the words under the number up to five points (`.few`), and else with the words of both ends below.
 *
 * 44 px targets: 320 − 2 × 16 leaves 288 for six columns with 4 px between; 592 − 2 − 2 × 28 leaves 534 for eleven.
 */
export const scaleStyle = `
${columns}
.scale { display: grid; gap: .25rem; grid-template-columns: repeat(var(--narrow), minmax(0, 1fr)) }
.scale .option input { inset: 0; inline-size: 100%; block-size: 100%; opacity: 0 }
.scale .face { display: flex; block-size: 100%; min-block-size: 3.25rem; align-items: center; justify-content: center }
.scale b { font-size: min(1.125rem, 9vw); font-weight: 600; white-space: nowrap }
.scale input:checked + .face { border-color: var(--hue); background: var(--hue); color: var(--on) }
.ends { display: flex; justify-content: space-between; gap: 1.5rem; margin: .5rem 0 0; color: var(--soft); font-size: .875rem }
.ends span { min-inline-size: 0 }
.ends :last-child { text-align: end }
.worded { grid-template-columns: minmax(0, 1fr); gap: .375rem }
.worded .face { min-block-size: 3rem; gap: .875rem; padding: .5rem .875rem; justify-content: flex-start; text-align: start }
.worded b { min-inline-size: 1.25rem; text-align: center }
.worded + .ends { display: none }
.word { hyphens: auto; min-inline-size: 0 }
@media (min-width: 40em) {
  .scale { grid-template-columns: repeat(var(--wide), minmax(0, 1fr)) }
  .worded { gap: .375rem }
  .worded .face { padding: .75rem .375rem; justify-content: center }
  .few .face { flex-direction: column; justify-content: flex-start; gap: .25rem; min-block-size: 5.75rem; text-align: center }
  .cells .face { min-block-size: 3rem; justify-content: center }
  .word { font-size: .875rem; line-height: 1.3 }
  .cells .word { font-size: .9375rem }
  .worded:not(.few) .word { display: none }
  .worded:not(.few) + .ends { display: flex }
}
@media (forced-colors: active) {
  .scale input:checked + .face { forced-color-adjust: none; background: Highlight; color: HighlightText }
}
`;
