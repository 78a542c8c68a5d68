/**
 * The style sheet of a mail: what inline styles cannot say. Narrow screens, dark mode, and Outlook's own dark
 * mode (data-ogsc). Without it the mail is whole, light and fluid.
 */
export const mailStyle = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a:focus-visible{outline:3px solid #1b66c9;outline-offset:2px}
@media (min-width:480px){.first{width:54.54%!important}.last{width:45.45%!important}}
@media (max-width:559px){.pad{padding-left:16px!important;padding-right:16px!important}}
@media (max-width:479px){.first{width:100%!important}.last{width:83.33%!important}.last .point{margin-top:6px!important}}
@media (prefers-color-scheme:dark){
.page{background:#14181d!important}.sheet{background:#1d232a!important;border-color:#38424d!important}
.ink{color:#eef2f6!important}.soft{color:#b4bfca!important}.rule{border-color:#38424d!important}
.point{background:#2a333d!important;border-color:#8795a3!important;color:#fff!important}
.button{background:{{colors.dark}}!important;border-color:{{colors.dark}}!important;color:#0d1c2c!important}
.fill{background:{{colors.dark}}!important}.track{background:#38424d!important}
.link{color:{{colors.dark}}!important}.test{background:#4a3a10!important;color:#ffe9b3!important}}
[data-ogsc] .ink{color:#eef2f6!important}[data-ogsc] .soft{color:#b4bfca!important}
[data-ogsc] .point{color:#fff!important;border-color:#8795a3!important}[data-ogsc] .link{color:{{colors.dark}}!important}
[data-ogsb] .sheet{background:#1d232a!important}[data-ogsb] .point{background:#2a333d!important}
`;
