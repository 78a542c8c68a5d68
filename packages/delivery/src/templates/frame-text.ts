/** A mail as plain text, around its content. */
export const frameText = (content: string): string => `{{#if test}}
{{test}}

{{/if}}
{{greeting}}

${content}

--
{{#each notes}}
{{this}}
{{/each}}
{{#if footer}}
{{footer}}
{{/if}}
{{#if stop}}
{{stop}}
{{/if}}
{{#each languages}}
{{this}}
{{/each}}
`;
