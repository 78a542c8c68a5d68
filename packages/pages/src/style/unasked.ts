/** Two answers side by side, a code to be written down, a kiosk's large targets, and a poster. */
export const unaskedStyle = `
.two { display: grid; gap: .75rem; margin-block-end: 1.5rem }
.code { padding: .75rem 1rem; border: 2px solid var(--hue); border-radius: .75rem; background: var(--tint) }
.code b { display: block; font-size: 1.75rem; letter-spacing: .08em }
a.button {
  display: block; min-block-size: 3.25rem; padding: .75rem 1.25rem; border: 2px solid var(--hue); border-radius: .75rem;
  color: var(--hue); font-weight: 600; text-align: center; text-decoration: none;
}
.again { margin-block-start: 1.5rem }
[data-kiosk] { font-size: 1.25rem }
[data-kiosk] button, [data-kiosk] .button, [data-kiosk] .face { min-block-size: 4.5rem }
[data-kiosk] button.plain { min-block-size: 3.5rem }
[data-kiosk] .options .face { padding-block: 1.3125rem }
[data-kiosk] .options .option input { inset-block-start: 1.625rem }
svg { display: block; max-inline-size: 100%; block-size: auto }
@media (min-width: 40em) { .two { grid-template-columns: 1fr 1fr } }
`;
