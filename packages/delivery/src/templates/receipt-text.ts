import { frameText } from "./frame-text.ts";

/** The plain text of a receipt. */
export const receiptText = frameText(`{{body}}
{{#if answered}}

{{heading}}

{{#each answered}}
{{question.text}}
{{#each lines}}
  {{this}}
{{/each}}

{{/each}}
{{/if}}
{{#if withheld}}

{{withheld}}
{{/if}}
{{#if until}}

{{until}}
{{/if}}

{{open}}`);
