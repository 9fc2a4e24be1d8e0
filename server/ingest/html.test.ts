/** Proves what is read from a page's metadata, which part of it is the article, and what is left behind. */
import { describe, expect, it } from "vitest";
import { readHtml } from "./html";
import { isBeyondReading } from "./html-limits";

const LONG = "Envoys met in Geneva and talked for three hours about the treaty.";
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("a page's metadata", () => {
  it("comes from Open Graph before everything else", () => {
    const page = `<title>No</title><h1>No</h1><meta property="og:title" content="Envoys meet | Sample Wire">
      <meta property="og:site_name" content="Sample Wire"><link rel="canonical" href="https://example.org/a">
      <meta property="article:published_time" content="2020-01-05T23:00:00-05:00"><p>${LONG}</p>`;
    expect(readHtml(page)).toEqual({
      title: "Envoys meet",
      publisher: "Sample Wire",
      url: "https://example.org/a",
      publishedOn: "2020-01-05",
      text: LONG,
    });
  });

  it.each([
    ["a node", { "@type": "NewsArticle", headline: "H", datePublished: "2020-01-05", publisher: { name: "P" } }],
    [
      "a list",
      [{ "@type": "WebSite" }, { "@type": ["Article"], headline: "H", datePublished: "2020-01-05", publisher: "P" }],
    ],
    [
      "a graph",
      {
        "@graph": [{ "@type": "BlogPosting", headline: "H", datePublished: "2020-01-05", publisher: [{ name: "P" }] }],
      },
    ],
  ])("comes from JSON-LD in %s", (_, value) => {
    expect(readHtml(`${jsonLd(value)}<p>${LONG}</p>`)).toMatchObject({
      title: "H",
      publisher: "P",
      publishedOn: "2020-01-05",
    });
  });

  it.each(["{broken", "null", "[[[]]]", '{"@type": 3, "headline": {}}'])("survives the JSON-LD %s", (script) => {
    const page = `<script type="application/ld+json">${script}</script><h1>Shown</h1><p>${LONG}</p>`;
    expect(readHtml(page)).toMatchObject({ title: "Shown", publisher: null, publishedOn: null });
  });

  it("falls back on what readers see", () => {
    const page = `<title>T</title><time datetime="2020-01-05">Sunday</time><p>${LONG}</p>`;
    expect(readHtml(page)).toMatchObject({ title: "T", publishedOn: "2020-01-05" });
  });

  it.each(["javascript:alert(1)", "/relative", "ftp://example.org/", "https://user:secret@example.org/"])(
    "does not take the address %s",
    (href) => {
      expect(readHtml(`<link rel="canonical" href="${href}"><p>${LONG}</p>`).url).toBeNull();
    },
  );
});

describe("a page's article", () => {
  it.each([
    ["articleBody", `<article><p>Teaser.</p></article><div itemprop="articleBody"><p>${LONG}</p></div>`],
    ["article", `<main><p>Teaser.</p><article><p>${LONG}</p></article></main>`],
    ["main", `<div><p>Teaser.</p></div><main><p>${LONG}</p></main>`],
    ["the densest element", `<div><p>Teaser.</p></div><div><p>${LONG}</p></div>`],
    ["the densest element, not a teaser's article", `<article><p>Teaser.</p></article><div><p>${LONG}</p></div>`],
    ["the body", `<div>${LONG}</div>`],
    ["a form around everything", `<form><div>${LONG}</div></form>`],
  ])("is found in %s", (_, page) => {
    expect(readHtml(page).text).toBe(LONG);
  });

  it("leaves behind what is no part of it", () => {
    const page = `<article><header>H</header><nav>N</nav><script>S</script><style>T</style><p>${LONG}</p>
      <figure><img alt="I"><figcaption>C</figcaption></figure><div class="post-share">Sh</div><div id="related">R</div>
      <div class="newsletter-signup"><p>Sign</p></div><form><p>F</p></form><aside>A</aside><div role="dialog">D</div>
      <div hidden>X</div><p class="shareholders">Holders spoke.</p><footer>F</footer></article>`;
    expect(readHtml(page).text).toBe(`${LONG}\n\nHolders spoke.`);
  });

  it("keeps a wrapper with an unlucky class", () => {
    expect(readHtml(`<div class="has-related"><p>${LONG}</p></div><div class="related"><p>R</p></div>`).text).toBe(
      LONG,
    );
  });

  it("makes paragraphs of blocks and lines of breaks", () => {
    const page = `<article><p>One  <b>two</b>\n three</p><ul><li>a<li>b</ul>loose<br>line<table><tr><td>1<td>2</table></article>`;
    expect(readHtml(page).text).toBe("One two three\n\na\n\nb\n\nloose\nline\n\n1 2");
  });

  it("keeps an embedded tweet as one paragraph", () => {
    const tweet = `<blockquote class="twitter-tweet"><p>We need<br>peace.</p>&mdash; Spokesperson (@MFA_China) <a href="#">January 4, 2020</a></blockquote>`;
    expect(readHtml(`<article><p>${LONG}</p><figure>${tweet}</figure></article>`).text).toBe(
      `${LONG}\n\nWe need peace. — Spokesperson (@MFA_China) January 4, 2020`,
    );
  });
});

describe("isBeyondReading", () => {
  it.each([
    ["unclosed paragraphs", "<p>a".repeat(5000), false],
    ["a long flat page", "<div><b>a</b></div>".repeat(5000), false],
    ["a word with a less-than sign", "a <b and so on ".repeat(2000).replaceAll("<", "< "), false],
    ["a long attribute", `<div data-state="${"a > b ".repeat(5000)}">`, false],
    ["a crowd", "<br>".repeat(200_000), true],
    ["a tag with too many attributes", `<div ${'a="<" '.repeat(5000)}>`, true],
    ["a tower", "<div>".repeat(5000), true],
    ["a tower with wrong endings", "<div></b>".repeat(5000), true],
  ])("judges %s", (_, html, expected) => {
    expect(isBeyondReading(html)).toBe(expected);
  });
});
