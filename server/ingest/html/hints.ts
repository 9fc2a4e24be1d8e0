/**
 * What tags, roles and class names suggest about a part of a page. Each is a hint, to be weighed with others, never a
 * verdict.
 */
import type { PageElement } from "./node";

/** Elements whose words are not for readers, or not an article's. */
export const NEVER =
  "script, style, template, noscript, iframe, object, embed, svg, canvas, video, audio, img, picture, math, select, textarea, input, button, datalist, link, meta";

const AROUND_TAGS = new Set(["nav", "aside", "footer", "form", "dialog", "menu", "label"]);
const AROUND_ROLES = new Set(
  "navigation banner contentinfo complementary search dialog alertdialog alert menu toolbar".split(" "),
);

const AROUND_NAMES = new Set(
  "share shares sharing sharebar social related recirc recirculation recommended recommendation recommendations newsletter newsletters subscribe subscription signup promo promos promoted advert advertisement ad ads sponsored sponsor cookie cookies consent gdpr onetrust didomi cmp comment comments respond responses replies discussion breadcrumb breadcrumbs outbrain taboola caption captions credit credits tags toolbar popup modal overlay paywall regwall sidebar teaser teasers trending popular mostread widget widgets nav navbar navigation menu footer disclaimer copyright bio gallery carousel slideshow login banner ticker readmore morelike upsell disqus livefyre".split(
    " ",
  ),
);
/** Pairs of name parts that mean something only together. */
const AROUND_PAIRS =
  /(?:^|[-_ ])(?:read[-_]?(?:more|next|also)|most[-_](?:read|popular|viewed|shared)|more[-_](?:from|on|stories|news|articles|like)|see[-_]also|also[-_](?:read|like)|you[-_](?:may|might)|author[-_](?:bio|info|box|card)|about[-_]author|up[-_]next|next[-_](?:article|story)|top[-_]stories|latest[-_](?:news|stories))/;
const SCREEN_READER =
  /(?:^|[-_ ])(?:visually[-_]?hidden|sr[-_]only|screen[-_]?reader(?:[-_]text)?|a11y[-_]hidden|offscreen)(?:$|[-_ ])/;
const BODY_NAMES =
  /(?:article|story|post|entry)[-_]*(?:body|content|text|main|copy)|(?:body|content)[-_]+(?:text|copy|article)|(?:^|[-_ ])(?:article|story|prose)(?:$| )/;
const STANDFIRST_NAMES =
  /(?:^|[-_ ])(?:standfirst|dek|deck|sub-?head(?:line|ing)?|sub-?title|summary|lead|lede|intro|excerpt|abstract|description|tagline|chapo|vorspann|entradilla|sommario|ingress)(?:$|[-_ ])/;

/** A cache, since an element contains many blocks and is looked up for each of them. */
const remembered = new WeakMap<PageElement, string>();

/** Returns its class and id names as words: "storyShareBar" and "story-share-bar" are the same. */
function namesOf(element: PageElement): string {
  const known = remembered.get(element) ?? spelled(element);
  remembered.set(element, known);
  return known;
}

function spelled(element: PageElement): string {
  return `${element.attribs.class ?? ""} ${element.attribs.id ?? ""} ${element.attribs["data-testid"] ?? ""} ${element.attribs["data-component"] ?? ""}`
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, "-")
    .toLowerCase();
}

/** Returns whether its class or id names something around an article. */
export function isNamedAround(element: PageElement): boolean {
  const names = namesOf(element);
  return names.split(/[-_\s]+/u).some((name) => AROUND_NAMES.has(name)) || AROUND_PAIRS.test(names);
}

/** Returns whether its class or id names the body of an article. */
export function isNamedBody(element: PageElement): boolean {
  return BODY_NAMES.test(namesOf(element));
}

/** Returns whether its class or id names a standfirst, the sentence between a headline and an article. */
export function isNamedStandfirst(element: PageElement): boolean {
  return STANDFIRST_NAMES.test(namesOf(element));
}

/** Returns whether its tag or role is one for the surroundings of an article. */
export function isAroundByKind(element: PageElement): boolean {
  return AROUND_TAGS.has(element.name) || AROUND_ROLES.has(element.attribs.role ?? "");
}

/** Returns whether it is a caption. */
export function isCaption({ name }: PageElement): boolean {
  return name === "figcaption";
}

/** Returns whether it is hidden from readers of the page. */
export function isHidden(element: PageElement): boolean {
  const { style = "", hidden } = element.attribs;
  return (
    hidden !== undefined ||
    element.attribs["aria-hidden"] === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ||
    SCREEN_READER.test(namesOf(element))
  );
}

/** Returns whether the page marks it as the article, or as the article's body. */
export function isMarkedArticle(element: PageElement): boolean {
  const { itemprop = "" } = element.attribs;
  return (
    element.name === "article" ||
    element.name === "main" ||
    element.attribs.role === "main" ||
    /\barticleBody\b/i.test(itemprop)
  );
}
