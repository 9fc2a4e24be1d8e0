/** Tests what is read from a page's metadata, which part of it is the article, and what is left out. */
import { describe, expect, it } from "vitest";
import { isBeyondReading } from "./limits";
import { readHtml } from "./read-html";

const LONG = "Envoys met in Geneva and talked for three hours about the treaty.";
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("a page's metadata", () => {
  it("comes from Open Graph before the page's title", () => {
    const page = `<title>No</title><meta property="og:title" content="Envoys meet | Sample Wire">
      <meta property="og:site_name" content="Sample Wire"><link rel="canonical" href="https://example.org/a">
      <meta property="article:published_time" content="2020-01-05T23:00:00-05:00"><p>${LONG}</p>`;
    expect(readHtml(page)).toEqual({
      title: "Envoys meet",
      publisher: "Sample Wire",
      url: "https://example.org/a",
      publishedOn: "2020-01-05",
      author: null,
      dateDoubt: null,
      language: null,
      doubts: [],
      text: LONG,
      leftOut: [],
      readings: [],
    });
  });

  it.each([
    ['<html lang="de-AT"><meta property="og:locale" content="en_US">', "de-AT"],
    ['<meta property="og:locale" content="pt_BR">', "pt_BR"],
    ['<meta http-equiv="Content-Language" content="fr">', "fr"],
  ])("has the language that %s declares", (markup, tag) =>
    expect(readHtml(`${markup}<p>${LONG}</p>`)).toMatchObject({ language: tag }),
  );

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

describe("an article that its page makes hard to find", () => {
  const paragraphs = [
    "The school board of Lindow decided on Monday to move the library into the old station building.",
    "Head teacher Maria Voss said the move would take two weekends.",
    "“We have boxes for every shelf,” Voss told parents in the gym on Monday evening.",
    "Caretaker Piet Haas warned that the station's roof had leaked last winter.",
    "The board will publish the cost of the repairs before the end of the month.",
  ];
  const many = (attributes = "") => paragraphs.map((text) => `<p${attributes}>${text}</p>`).join("");
  const page = (body: string, head = "") => `<html><head>${head}</head><body>${body}</body></html>`;
  const whole = paragraphs.join("\n\n");
  const remarks = "I have lived here for years and nobody has ever asked me what I think about any of it, not once. ";

  it.each([
    ["paragraphs called paywall", `<article><h1>Library moves</h1>${many(' class="paywall"')}</article>`],
    [
      "an article in a category called social",
      `<article class="post category-social tag-cookies"><h1>Library moves</h1>${many()}</article>`,
    ],
    [
      "a credits section that holds the text",
      `<main><h1>Library moves</h1><div class="section-credit">${many()}</div></main>`,
    ],
    [
      "a body in two parts",
      `<div><h1>Library moves</h1><div class="txt"><p>${paragraphs.slice(0, 2).join("</p><p>")}</p></div><div class="mid">Advert</div><div class="txt"><p>${paragraphs.slice(2).join("</p><p>")}</p></div></div>`,
    ],
    [
      "a consent layer longer than the article",
      `<div class="art"><h1>Library moves</h1>${many()}</div><div id="cmp-layer"><h2>Your privacy</h2>${`<p>We and our partners use cookies to personalise what you see, and with your consent we share ${remarks}</p>`.repeat(9)}</div>`,
    ],
    [
      "a page hidden behind a consent layer",
      `<main aria-hidden="true"><h1>Library moves</h1>${many()}</main><div role="dialog"><p>We use cookies. Accept?</p></div>`,
    ],
    [
      "comments longer than the article",
      `<article><h1>Library moves</h1>${many()}</article><div><h2>14 comments</h2>${`<p>${remarks}</p>`.repeat(12)}</div>`,
    ],
    [
      "a related list and labels between the paragraphs",
      `<article><h1>Library moves</h1>${paragraphs.map((text) => `<p class="sr-only">Article content</p><p>${text}</p>`).join("")}<h3>Recommended for you</h3><ul><li><a href="/a">Minister denies plan to close all stations</a></li><li><a href="/b">Ten roofs that leak more than ours</a></li></ul></article>`,
    ],
    [
      "two frames of the same unlucky name",
      `<article><div class="sidebar-grid"><h1>Library moves</h1></div>${[paragraphs.slice(0, 2), paragraphs.slice(2)].map((part) => `<div class="sidebar-grid"><div class="sidebar-grid__content"><p>${part.join("</p><p>")}</p></div></div>`).join("")}</article>`,
    ],
    [
      "captions with credits, in paragraphs like its own",
      `<article><h1>Library moves</h1>${paragraphs.map((text) => `<p>${text}</p><p>The old station of Lindow, seen from the bridge on Sunday. (Photo: Ada Lund)</p>`).join("")}</article>`,
    ],
  ])("is whole in %s", (_, body) => {
    expect(readHtml(page(body)).text).toBe(whole);
  });

  it("keeps headings over paragraphs that labels stand between", () => {
    const label = '<p class="sr-only">Article content</p>';
    const parts = paragraphs.map((text, at) => `<h3>Part ${at} of what was said</h3>${label}<p>${text}</p>${label}`);
    expect(readHtml(page(`<article><h1>Library moves</h1>${parts.join("")}</article>`)).text).toBe(
      paragraphs.map((text, at) => `Part ${at} of what was said\n\n${text}`).join("\n\n"),
    );
  });

  it("is read from JSON-LD where the page shows none of it, and says so", () => {
    const script = jsonLd({ "@type": "NewsArticle", headline: "Library moves", articleBody: paragraphs.join("\n") });
    const read = readHtml(page("<div><p>Loading. Please switch on JavaScript to read this page.</p></div>", script));
    expect(read.text).toBe(whole);
    expect(read.doubts?.[0]).toContain("JSON-LD");
  });

  it("keeps the standfirst in the article's own header, but not its byline and buttons", () => {
    const header = `<header><h1>Library moves</h1><p class="dek">Parents welcome the plan, but the caretaker warns of a roof that has leaked for years</p><span>By Nora Lind</span><a href="#">Share</a></header>`;
    const read = readHtml(page(`<article>${header}${many()}</article>`));
    expect(read.text).toBe(
      `Parents welcome the plan, but the caretaker warns of a roof that has leaked for years\n\n${whole}`,
    );
    expect(read.author).toBe("Nora Lind");
  });

  it("reads byline and date from inline elements that nothing parts", () => {
    const read = readHtml(
      page(`<article><h1>Library moves</h1><span>By Nora Lind</span><span>9 May 2024</span>${many()}</article>`),
    );
    expect(read).toMatchObject({ text: whole, author: "Nora Lind", publishedOn: "2024-05-09" });
  });

  it("hands out the prose that it left out", () => {
    const aside = "The station was built in 1908 and closed to trains when the branch line was given up in 1994.";
    const read = readHtml(page(`<article><h1>Library moves</h1>${many()}<aside><p>${aside}</p></aside></article>`));
    expect(read).toMatchObject({ text: whole, leftOut: [aside] });
  });

  it("leaves out the markers of footnotes", () => {
    const marked = paragraphs.map((text, at) => `<p>${text}<sup><a href="#n${at}">[${at}]</a></sup></p>`).join("");
    expect(readHtml(page(`<article><h1>Library moves</h1>${marked}</article>`)).text).toBe(whole);
  });
});

describe("a page's date", () => {
  const body = `<article><h1>Envoys meet again</h1><p>${LONG}</p></article>`;

  it.each([
    ["dc.date.issued", '<meta name="dc.date.issued" content="2024-05-09">'],
    ["parsely-pub-date", '<meta name="parsely-pub-date" content="2024-05-09T10:00:00Z">'],
    ["a plain date", '<meta name="date" content="2024-05-09">'],
    [
      "JSON-LD in CDATA",
      `<script type="application/ld+json">\n//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2024-05-09"}\n//]]>\n</script>`,
    ],
    [
      "JSON-LD in a comment",
      `<script type="application/ld+json"><!--\n{"@type":"NewsArticle","datePublished":"2024-05-09"}\n--></script>`,
    ],
    [
      "JSON-LD with line ends in its strings",
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A\nB","datePublished":"2024-05-09"}</script>`,
    ],
  ])("is read from %s", (_, head) => {
    expect(readHtml(`<html><head>${head}</head><body>${body}</body></html>`).publishedOn).toBe("2024-05-09");
  });

  it("is the article's own and not that of a story beside it", () => {
    const ticker = '<div class="ticker"><time datetime="2019-02-03">3 Feb 2019</time> From the archive</div>';
    const own = '<span itemprop="datePublished" content="2024-05-09T10:00:00Z">9 May</span>';
    expect(readHtml(`${ticker}<article><h1>Envoys meet again</h1>${own}<p>${LONG}</p></article>`).publishedOn).toBe(
      "2024-05-09",
    );
  });

  it("is only a guess where the page says no more than when it was changed", () => {
    const read = readHtml(`${jsonLd({ "@type": "NewsArticle", dateModified: "2024-05-09" })}${body}`);
    expect(read.publishedOn).toBe("2024-05-09");
    expect(read.dateDoubt).toContain("last changed");
  });
});
