/** The report's look: from the right, in the reader's light or dark, on a phone and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --back: light-dark(#faf9f7, #17181a); --card: light-dark(#fff, #212327);
  --ink: light-dark(#1c1b1a, #e8e6e3); --line: light-dark(#e4e1dc, #3a3d42); --dim: light-dark(#6b6660, #a9a6a0);
  --error: light-dark(#b3261e, #ff8a80); --warning: light-dark(#8a5a00, #ffc861); --info: light-dark(#00639b, #8ecdff);
  --hint: light-dark(#006a60, #7fd8cc); --good: light-dark(#1b6e33, #8fdba4); }
* { box-sizing: border-box; }
body { font: 1rem/1.75 "Noto Naskh Arabic", "Segoe UI", Tahoma, "DejaVu Sans", sans-serif; color: var(--ink);
  background: var(--back); max-width: 72rem; margin: 0 auto; padding: 1.25rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; margin-bottom: 1rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.05rem; margin: 0 0 .5rem; }
small, .place, header span { color: var(--dim); font-weight: normal; }
.error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); } .hint { --tone: var(--hint); }
#totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .6rem; }
.card, .panel { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .7rem .9rem; min-width: 0; }
.card { display: flex; flex-direction: column; border-block-start: .2rem solid var(--tone, var(--line)); }
.card b { font-size: 1.7rem; line-height: 1.3; color: var(--tone, var(--ink)); font-variant-numeric: tabular-nums; }
.worse { color: var(--error); } .better { color: var(--good); }
#panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: .8rem; margin: .8rem 0 1.2rem; }
.failed { --tone: var(--error); border-color: var(--error); overflow-wrap: anywhere; } .failed ul { margin: 0; padding-inline-start: 1.2rem; }
.bars { list-style: none; margin: 0; padding: 0; }
.row { all: unset; box-sizing: border-box; display: grid; grid-template-columns: 1fr auto; gap: 0 .6rem; width: 100%; padding: .2rem .4rem;
  border-radius: .3rem; overflow-wrap: anywhere;
  background: linear-gradient(to left, color-mix(in srgb, var(--info) 16%, transparent) var(--share), transparent 0); margin-block: .2rem; }
[dir=ltr] .row { background: linear-gradient(to right, color-mix(in srgb, var(--info) 16%, transparent) var(--share), transparent 0); }
button.row { cursor: pointer; } button.row:hover { outline: 1px solid var(--info); } button.row:focus-visible { outline: 2px solid var(--info); }
[dir=rtl] .row bdi { text-align: right; } .row i { font-style: normal; font-variant-numeric: tabular-nums; } .row small { grid-column: 1 / -1; font-size: .8rem; line-height: 1.4; }
#panels > :has(> .trend) { grid-column: 1 / -1; }
.trend { display: flex; align-items: end; gap: .25rem; height: 6rem; }
.trend span { flex: 1; max-width: 2rem; height: 100%; display: flex; align-items: end; } .trend i { width: 100%; background: var(--info); border-radius: .2rem .2rem 0 0; }
#filters { position: sticky; top: 0; z-index: 1; background: var(--back); padding: .6rem 0; display: flex; flex-wrap: wrap; gap: .5rem .9rem;
  align-items: center; border-bottom: 1px solid var(--line); }
#filters input[type=search] { flex: 1 1 12rem; } #filters select { flex: 0 1 16rem; min-width: 0; }
#filters input[type=search], select, #more, #only { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .4rem;
  padding: .25rem .6rem; }
#more, #only { cursor: pointer; } #levels { display: flex; flex-wrap: wrap; gap: .2rem .8rem; } #levels label { color: var(--tone); }
.draft { margin-block: 1.4rem; } .draft h2 { border-bottom: 1px solid var(--line); padding-bottom: .2rem; overflow-wrap: anywhere; }
.draft h2 small { margin-inline-start: .6rem; font-size: .8rem; }
article { border-inline-start: .25rem solid var(--tone); padding-inline-start: .8rem; margin: .9rem 0; break-inside: avoid; }
article p { margin: .1rem 0; } article b { color: var(--tone); }
blockquote { margin: 0 0 .2rem; font-size: 1.1rem; overflow-wrap: anywhere; }
mark { color: inherit; background: color-mix(in srgb, var(--tone) 14%, transparent); border-bottom: 2px solid var(--tone); }
.fix { color: var(--good); border: 1px solid currentcolor; border-radius: .4rem; padding: 0 .45rem; margin-inline-end: .4rem; white-space: pre-wrap; }
.related, .place { font-size: .85rem; } .related { color: var(--dim); } .clean { padding: 1.2rem; font-size: 1.1rem; color: var(--good); }
@media (max-width: 40rem) { body { padding: .7rem; } #filters { position: static; } .card b { font-size: 1.35rem; }
  #totals { grid-template-columns: repeat(3, 1fr); gap: .4rem; } .card { padding: .45rem .6rem; } }
@media print { :root { color-scheme: light; font-size: 9.5pt; } body { max-width: none; padding: 0; background: none; } #filters, #more { display: none; }
  #panels { grid-template-columns: repeat(3, 1fr); } .card, .panel { break-inside: avoid; } .draft h2 { break-after: avoid; } * { print-color-adjust: exact; } @page { margin: 15mm; } }
`;
