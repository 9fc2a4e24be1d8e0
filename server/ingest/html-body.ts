/** Which part of a page is the article, and what inside it is not: navigation, share bars, forms, related stories. */
import type { CheerioAPI } from "cheerio";
import type { PageElement, PageNode } from "./html-node";

const NEVER = [
  "script, style, template, noscript, iframe, object, embed, svg, canvas, video, audio, img, picture, math",
  "nav, header, footer, aside, button, select, textarea, input, label, dialog, figcaption",
  "[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none']",
  "[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]",
  "[role=dialog], [role=alertdialog], [role=alert], [role=menu], [role=toolbar]",
].join(", ");

/** Whole words of class and id names, so that "shareholders" is no share bar. */
const AROUND =
  /(?:^|[-_\s])(?:share|shares|sharing|sharebar|social|related|recirc|recommended|newsletter|subscribe|subscription|signup|promo|advert|advertisement|ads?|sponsored|cookie|cookies|consent|gdpr|comments|breadcrumbs?|outbrain|taboola|caption|credit|tags|toolbar|popup|modal|paywall)(?:$|[-_\s])/i;

const CANDIDATES = ["[itemprop=articleBody]", "article", "main, [role=main]"];

/** Characters of paragraph text (of any text where a page has no paragraphs): in an element, in its children. */
type Weights = { all: Map<PageElement, number>; own: Map<PageElement, number> };
type Body = { root: PageElement | null; leftOut: ReadonlySet<PageNode> };

/** The element that holds the article's paragraphs, and what stands in a page that is no article text. */
export function findArticleBody($: CheerioAPI): Body {
  const page = $.root();
  const leftOut = new Set(page.find(NEVER).toArray());
  // The headline is the draft's title; pages often word it otherwise than their metadata do.
  for (const heading of $("h1").toArray().slice(0, 1)) leftOut.add(heading);
  for (const around of surroundings($, leftOut)) leftOut.add(around);
  const weights = weigh($, leftOut);
  const densest = heaviest([...weights.own.keys()], weights.own);
  const enough = densest === null ? 0 : (weights.own.get(densest) ?? 0) / 2;
  for (const selector of CANDIDATES) {
    const root = heaviest(page.find(selector).toArray(), weights.all);
    if (root !== null && (weights.all.get(root) ?? 0) >= enough) return { root, leftOut };
  }
  return { root: densest ?? $("body").toArray()[0] ?? null, leftOut };
}

/** An element that holds most of the page's paragraphs is a wrapper with an unlucky name, and is not listed. */
function surroundings($: CheerioAPI, leftOut: ReadonlySet<PageElement>): PageElement[] {
  const { all } = weigh($, leftOut);
  const body = $("body").toArray()[0];
  const whole = (body && all.get(body)) ?? 0;
  const named = $.root().find("[class], [id], form").toArray();
  return named.filter((element) => {
    const isAround =
      element.name === "form" || AROUND.test(`${element.attribs.class ?? ""} ${element.attribs.id ?? ""}`);
    return isAround && (all.get(element) ?? 0) * 2 <= whole;
  });
}

function weigh($: CheerioAPI, leftOut: ReadonlySet<PageElement>): Weights {
  const weights: Weights = { all: new Map(), own: new Map() };
  const anyText = $("p").length === 0;
  const weighElement = (element: PageElement, inParagraph: boolean): number => {
    let sum = 0;
    let own = 0;
    for (const child of element.children) {
      if (child.type === "text") sum += inParagraph ? child.data.trim().length : 0;
      if (!("attribs" in child) || leftOut.has(child)) continue;
      const weight = weighElement(child, inParagraph || child.name === "p");
      sum += weight;
      own += child.name === "p" ? weight : 0;
    }
    weights.all.set(element, sum);
    if (own > 0) weights.own.set(element, own);
    return sum;
  };
  for (const element of $.root().children().toArray()) weighElement(element, anyText);
  return weights;
}

function heaviest(candidates: readonly PageElement[], weights: ReadonlyMap<PageElement, number>): PageElement | null {
  let best: PageElement | null = null;
  for (const candidate of candidates) {
    if (best === null || (weights.get(candidate) ?? 0) > (weights.get(best) ?? 0)) best = candidate;
  }
  return best;
}
