/** Renders a report as one self-contained HTML file: no script, no network, embedded typefaces, fit to print. */
import { fontRules } from "./html-fonts";
import { STYLE } from "./html-style";
import { Html, html } from "./html-text";
import { type Block, type Fact, type Item, paragraphsOf, type Run, type Voice, webAddressOf } from "./outline";
import { outlineOf, type Printed } from "./report-outline";

/** Nothing may be loaded or run, even if some markup slipped in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** Returns the whole report as one HTML document. */
export function renderHtml(printed: Printed): string {
  const { title, blocks } = outlineOf(printed);
  const body = html`<header>
<p class="brand"><span>Stet</span></p>
<h1 dir="auto">${title}</h1>
</header>
<main>
${blocks.map(printBlock)}</main>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${new Html(fontRules(body.text))}${new Html(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}

function printBlock(block: Block): Html {
  switch (block.kind) {
    case "part":
      return html`<section>\n<h2>${block.heading}</h2>\n${block.blocks.map(printBlock)}</section>\n`;
    case "claim":
      return html`<article class="claim" id="claim-${block.number}">
<h3>Claim ${block.number}</h3>
<p class="statement" dir="auto">${block.statement}</p>
${block.blocks.map(printBlock)}</article>\n`;
    case "notice":
      return html`<p class="notice" role="note">${block.words}</p>\n`;
    case "facts":
      return html`<dl>\n${block.facts.map(printFact)}</dl>\n`;
    case "prose":
      return printProse(block.text, block.voice);
    case "quotation":
      return html`<blockquote>\n${printProse(block.text, "theirs")}</blockquote>\n`;
    case "list":
      return html`${block.label ? html`<h4>${block.label}</h4>\n` : ""}<ul>\n${block.items.map(printItem)}</ul>\n`;
  }
}

function printFact({ label, value, tone }: Fact): Html {
  const shade = tone ? html` data-tone="${tone}"` : "";
  return html`<dt>${label}</dt><dd${shade}>${value.map(printRun)}</dd>\n`;
}

function printProse(text: string, voice: Voice): Html {
  const paragraphs = paragraphsOf(text).map((words) =>
    voice === "theirs" ? html`<p class="theirs" dir="auto">${words}</p>\n` : html`<p>${words}</p>\n`,
  );
  return html`${paragraphs}`;
}

function printItem({ runs, below }: Item): Html {
  return html`<li>${runs.map(printRun)}${below.length > 0 ? "\n" : ""}${below.map(printBlock)}</li>\n`;
}

function printRun({ words, voice, link }: Run): Html {
  const shown = voice === "theirs" ? html`<span class="theirs" dir="auto">${words}</span>` : html`${words}`;
  if (link?.startsWith("#")) return html`<a href="${link}">${shown}</a>`;
  const address = webAddressOf(link ?? null);
  return address ? html`<a href="${address}" rel="noopener nofollow">${shown}</a>` : shown;
}
