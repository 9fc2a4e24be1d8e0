/** Styles a report in a browser and on paper: hairlines and space, two voices, colour only with a word beside it. */

export const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --well: #f3f1eb; --line: #e4e0d6; --ink: #1c1b19; --soft: #5f5b52;
  --pencil: #2451b3; --good: #22683f; --warn: #8a5200; --bad: #a3231b;
  --sans: "Inter Variable", Inter, system-ui, sans-serif; --serif: "Source Serif 4 Variable", "Source Serif 4", Georgia, serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #161615; --well: #242421; --line: #34332f; --ink: #eceae3; --soft: #a9a598;
  --pencil: #8fb1ff; --good: #7fce9d; --warn: #e6b566; --bad: #f29a91; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 48px 24px 96px; max-width: 46rem; background: var(--paper); color: var(--ink);
  font: 400 15px/1.55 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
p.theirs, dd > .theirs:only-child { font-family: var(--serif); font-size: 1.07em; text-wrap: pretty; }
span.theirs { font-weight: 500; }
.brand { margin: 0 0 40px; font: 600 20px/1 var(--serif); }
.brand span { border-bottom: 3px dotted var(--pencil); padding-bottom: 2px; }
h1 { margin: 0 0 24px; font: 600 32px/1.2 var(--serif); letter-spacing: -.015em; text-wrap: balance; }
h2 { margin: 56px 0 16px; padding-top: 16px; border-top: 1px solid var(--line); font: 600 20px/1.3 var(--sans); }
h3 { margin: 0 0 4px; font: 600 12px/1.4 var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
h4 { margin: 20px 0 6px; font: 600 13px/1.4 var(--sans); color: var(--soft); }
p { margin: 0 0 12px; }
a { color: var(--pencil); text-underline-offset: 3px; }
.notice { padding: 12px 16px; border-left: 3px solid var(--bad); background: var(--well); font-weight: 600; }
.claim { margin: 0 0 48px; }
.statement { margin: 0 0 12px; font: 500 21px/1.35 var(--serif); text-wrap: pretty; }
blockquote { margin: 0 0 12px; padding: 2px 0 2px 16px; border-inline-start: 3px dotted var(--pencil); }
blockquote p { margin: 0; }
blockquote p + p { margin-top: 8px; }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: 6px 16px; margin: 0 0 16px; padding: 12px 0; border-block: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; }
dd[data-tone] { font-weight: 600; }
dd[data-tone]::before { content: ""; display: inline-block; width: 8px; height: 8px; margin-inline-end: 8px; border-radius: 50%; background: currentColor; }
dd[data-tone="good"] { color: var(--good); } dd[data-tone="warn"] { color: var(--warn); } dd[data-tone="bad"] { color: var(--bad); }
dd[data-tone="none"]::before { background: none; border: 1.5px dashed currentColor; }
ul { margin: 0 0 16px; padding-inline-start: 20px; }
li { margin-bottom: 8px; }
li > :first-child:not(ul) { margin-top: 0; }
li p, li blockquote { margin-top: 6px; }
@media (max-width: 560px) { body { padding: 24px 16px 64px; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } }
@media print {
  :root { --paper: #fff; --well: #fff; --ink: #000; --soft: #444; --line: #bbb; --pencil: #000; --good: #000; --warn: #000; --bad: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3, h4, .statement { break-after: avoid; }
  blockquote, li, dl { break-inside: avoid; }
  a { color: inherit; }
  a[rel]::after { content: " <" attr(href) ">"; font: 400 .85em var(--sans); }
}
`;
