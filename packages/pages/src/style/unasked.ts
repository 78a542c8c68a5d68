/**
 * Two answers side by side, a code to be written down, a poster, and a kiosk: there all that is measured in `rem` grows, and
 * its targets more.
 */
export const unaskedStyle = `
.two { display: grid; gap: .75rem; margin-block-end: 1.5rem }
.code { padding: .75rem 1rem; border: 2px solid var(--hue); border-radius: .75rem; background: var(--tint) }
.code b { display: block; font-size: min(1.75rem, 8vw); letter-spacing: .08em; text-align: -webkit-match-parent; text-align: match-parent; white-space: nowrap }
a.button {
  display: flex; align-items: center; justify-content: center;
  min-block-size: 3.25rem; padding: .75rem 1.25rem; border: 2px solid var(--hue); border-radius: .75rem;
  color: var(--hue); font-weight: 600; text-align: center; text-decoration: none;
}
.again { margin-block-start: 1.5rem }
html:has(> [data-kiosk]) { font-size: 125% }
[data-kiosk] button, [data-kiosk] .button, [data-kiosk] .face { min-block-size: 3.75rem }
[data-kiosk] button.plain { min-block-size: 2.75rem }
[data-kiosk] .options .face { padding-block: 1.0625rem }
[data-kiosk] .options .option input { inset-block-start: 1.25rem }
svg { display: block; max-inline-size: 100%; block-size: auto }
.poster, header:has(+ .poster) { text-align: center }
.poster svg { inline-size: 13.5cm; margin-inline: auto }
.address { font-size: 1.375rem; font-weight: 600; overflow-wrap: anywhere }
@media (min-width: 40em) { .two { grid-template-columns: repeat(2, minmax(0, 1fr)) } }
`;
