import { devStyle } from "../routes/dev-page.ts";

/** The style of the developers' screen. */
export const screenStyle = `${devStyle}
:root{--good:#18794e;--bad:#b42318;--mark:#e8effa}
@media (prefers-color-scheme:dark){:root{--good:#6fd3a0;--bad:#ff9b8f;--mark:#22304a}}
body{padding:1rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:baseline;margin-block-end:1rem}
h1{margin:0}
h2{font-size:1.125rem;line-height:1.3;margin:0 0 .5rem}
h3{font-size:1rem;margin:0;overflow-wrap:anywhere}
h4{font-size:.875rem;margin:.75rem 0 .25rem}
nav ul,.types,.people{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:0}
main{max-width:none;display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;align-items:start}
.controls{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1rem;min-inline-size:0}
@media (min-width:60rem){main{grid-template-columns:21rem minmax(0,1fr)}}
form p{margin:.5rem 0}
.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
.row>a{align-self:center}
label{color:var(--soft)}
input,select,button{font:inherit;color:var(--ink)}
input:not([type]),input[type=email],select{inline-size:100%;min-block-size:2.75rem;padding:.4rem .6rem;background:var(--ground);border:1px solid var(--soft);border-radius:.5rem}
.row input{inline-size:9rem}
button{min-block-size:2.75rem;padding:.4rem .9rem;background:var(--paper);border:1px solid var(--soft);border-radius:.5rem;cursor:pointer}
.send>button{background:var(--link);color:var(--paper);border-color:var(--link);font-weight:600}
button:hover{border-color:var(--link)}
[aria-busy=true]{opacity:.6}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.now{font-variant-numeric:tabular-nums;margin:0}
.now time{color:var(--ink);font-weight:600}
small{color:var(--soft);font-size:.875rem}
.said{min-block-size:1.5rem;margin:0 0 .5rem;color:var(--good)}
.said.failed,.failed{color:var(--bad)}
.passed{color:var(--good)}
.types{margin-block-end:.75rem}
section a,nav a{display:inline-block;padding-block:.25rem;overflow-wrap:anywhere}
[aria-current]{font-weight:600}
.types [aria-current]{color:inherit;text-decoration:none}
fieldset{border:0;padding:0;margin:0 0 .75rem;min-inline-size:0;display:grid;gap:.5rem}
legend{font-weight:600;padding:0;margin-block-end:.25rem}
.send label{display:grid;gap:.15rem}
ul.failed{margin:0 0 .75rem;padding-inline-start:1.25rem}
#threads>ul{list-style:none;margin:0;padding:0;max-block-size:28rem;overflow:auto}
#threads li a{display:grid;padding:.5rem;border-radius:.5rem;color:inherit;text-decoration:none;overflow-wrap:anywhere}
#threads li a:hover{background:var(--ground)}
#threads li a[aria-current]{background:var(--mark);font-weight:400}
#threads li span{color:var(--soft)}
#steps{list-style:none;margin:1rem 0 0;padding:0;border-inline-start:2px solid var(--line)}
#steps>li{position:relative;padding:0 0 1.25rem 0;padding-inline-start:1.25rem}
#steps>li::before{content:"";position:absolute;inset-inline-start:calc(-.45rem - 1px);inset-block-start:.35rem;inline-size:.9rem;block-size:.9rem;border-radius:50%;background:var(--link);border:2px solid var(--paper)}
#steps>li.waiting::before{background:var(--paper);border-color:var(--soft)}
#steps>li.answer::before,#steps>li.result::before{background:var(--good)}
.at{margin:0 0 .5rem;font-size:.875rem}
dl{grid-template-columns:minmax(5rem,max-content) minmax(0,1fr);margin:0 0 .5rem}
dt{overflow-wrap:anywhere}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.875rem}
th,td{padding:.3rem .75rem .3rem 0;text-align:start;vertical-align:top;border-block-end:1px solid var(--line)}
td{overflow-wrap:anywhere;min-inline-size:4rem}
summary{min-block-size:1.75rem;padding-block:.1rem}
.views{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;margin-block:.5rem}
.views>label{display:inline-flex;gap:.35rem;align-items:center;min-block-size:2.25rem}
.views>iframe,.look{flex:1 0 100%;min-inline-size:0}
.look{display:none}
.mail:has([value=light]:checked)>.light,.mail:has([value=dark]:checked)>.dark,.mail:has([value=rtl]:checked)>.rtl,.mail:has([value=text]:checked)>.text,.mail:has([value=source]:checked)>.source{display:block}
.look pre{margin:0;max-block-size:32rem;overflow:auto;background:var(--ground)}
iframe{block-size:34rem;max-inline-size:100%}
.views:has(.narrow:checked) iframe{inline-size:322px;flex:none}
.scan{border-block-start:1px solid var(--line);margin-block-start:.75rem}
code{overflow-wrap:anywhere}
.scan details td{white-space:nowrap;min-inline-size:0}
.wide code{white-space:nowrap;font-weight:400}
`;
