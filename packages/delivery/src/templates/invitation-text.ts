import { frameText } from "./frame-text.ts";

/** The plain text of an invitation. */
export const invitationText = frameText(`{{reason}}
{{#if question}}

{{question.text}}
{{#if example}}
{{example}}
{{/if}}
{{/if}}
{{#if choices.length}}

{{#each choices}}
{{this}}
{{/each}}

{{how}}
{{/if}}

{{#if effort}}
{{effort}}
{{/if}}
{{open}}
{{#if told}}

{{told}}
{{toldMore}}
{{/if}}`);
