/** The plain text of an invitation. */
export const invitationText = `{{#if test}}
{{test}}

{{/if}}
{{greeting}}

{{reason}}
{{#if question}}

{{question}}
{{/if}}
{{#if choices.length}}

{{#each choices}}
{{this}}
{{/each}}

{{how}}
{{/if}}

{{open}}

--
{{why}}
{{expires}}
{{#if privacy}}
{{privacy}}
{{/if}}
{{stop}}
`;
