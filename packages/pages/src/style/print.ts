/** On paper: what was asked and chosen, without what can only be pressed. Backgrounds are not printed, so edges say it. */
export const printStyle = `
@media print {
  body { padding: 0; border: 0; background: none }
  .card { max-inline-size: none; padding: 0; border: 0; box-shadow: none }
  .languages, .foot, .about, .status, .count, .again, button, .card a.tap { display: none }
  .question, .place, .option, dd { break-inside: avoid }
  .face { background: none }
  .scale input:checked + .face { background: none; color: inherit }
  input:checked + .face { outline: 3px solid; outline-offset: -3px }
}
`;
