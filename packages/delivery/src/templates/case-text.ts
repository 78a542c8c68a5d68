import { frameText } from "./frame-text.ts";

/** The plain text of a mail about somebody's own message. */
export const caseText = frameText(`{{body}}
{{#if lines}}

{{#each lines}}
{{this}}
{{/each}}
{{/if}}
{{#each choices}}

{{this}}
{{/each}}
{{#each more}}

{{this}}
{{/each}}
{{#if open}}

{{open}}
{{/if}}`);
