/**
 * What a page is, for search engines: schema.org in JSON-LD. Every word is taken from the page itself, or from the
 * published index of the data.
 */
import { isElement, parseHtml, plainText, tagOf } from './dom.mjs';

/** @typedef {import('./pages.mjs').BuiltPage} BuiltPage */
/** @typedef {import('./pages.mjs').Site} Site */
/** @typedef {import('./dom.mjs').Element} Element */
/** @typedef {Record<string, unknown>} Thing */

/**
 * @param {BuiltPage} page
 * @param {BuiltPage[]} pages all of them, for the way to this one
 * @param {Site} site
 * @returns {Thing}
 */
export function jsonLd(page, pages, site) {
  const trail = breadcrumbs(page, pages, site);
  const data = page.document.querySelector('h2#reuse');
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...(page.route === '/' ? [website(page, site)] : []),
      page.route === '/faq/' ? faq(page, site) : article(page, site),
      ...(trail ? [trail] : []),
      ...(data ? [dataset(data, page, site)] : []),
      ...terms(page, site),
    ],
  };
}

/** The page with its JSON-LD in the head; one that is there already is replaced. @param {string} html @param {Thing} thing */
export function withJsonLd(html, thing) {
  // A `<` could end the script.
  const text = JSON.stringify(thing).replaceAll('<', '\\u003c');
  return html
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/, '')
    .replace('</head>', () => `<script type="application/ld+json">${text}</script></head>`);
}

/** @param {Site} site */
const siteId = (site) => `${site.address}/#site`;

/** @param {BuiltPage} page @param {Site} site */
const pageId = (page, site) => `${site.address}${page.route}`;

/** The site's name, as its header has it. @param {BuiltPage} page */
const brand = (page) => plainText(page.document.querySelector('a.brand') ?? parseHtml(''));

/** The language of the page. @param {BuiltPage} page */
const language = (page) => page.document.querySelector('html')?.getAttribute('lang');

/** @param {BuiltPage} page @param {Site} site @returns {Thing} */
const project = (page, site) => ({
  '@type': 'Project',
  name: brand(page),
  url: `${site.address}/`,
});

/** @param {BuiltPage} page @param {Site} site @returns {Thing} */
const website = (page, site) => ({
  '@type': 'WebSite',
  '@id': siteId(site),
  name: brand(page),
  url: `${site.address}/`,
});

/** What every page says of itself. @param {BuiltPage} page @param {Site} site @returns {Thing} */
const common = (page, site) => ({
  '@id': pageId(page, site),
  description: page.description,
  dateModified: page.checked,
  inLanguage: language(page),
  license: site.license.url,
  isPartOf: { '@id': siteId(site) },
});

/** @param {BuiltPage} page @param {Site} site @returns {Thing} */
const article = (page, site) => ({
  '@type': 'TechArticle',
  headline: page.title,
  ...common(page, site),
  ...(page.label ? { about: { '@type': 'Thing', name: page.label } } : {}),
  author: project(page, site),
});

/** The pages above, by address, under their names in the menu. @param {BuiltPage} page @param {BuiltPage[]} pages @param {Site} site */
function breadcrumbs(page, pages, site) {
  if (page.route === '/') return null;
  const above = pages
    .filter(({ route }) => page.route.startsWith(route) && route !== page.route)
    .toSorted((x, y) => x.route.length - y.route.length);
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...above, page].map((step, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: step.route === '/' ? brand(page) : step.label || step.title,
      item: pageId(step, site),
    })),
  };
}

/** @param {BuiltPage} page @param {Site} site @returns {Thing} */
function faq(page, site) {
  const prose = page.document.querySelector('main .prose');
  return {
    '@type': 'FAQPage',
    name: page.title,
    ...common(page, site),
    mainEntity: (prose?.querySelectorAll('h3[id]') ?? []).map((question) => ({
      '@type': 'Question',
      '@id': `${pageId(page, site)}#${question.getAttribute('id')}`,
      name: plainText(question),
      acceptedAnswer: { '@type': 'Answer', text: answer(question) },
    })),
  };
}

/** What stands below a heading, without its sources and without the way to another page. @param {Element} heading */
function answer(heading) {
  const texts = below(heading).map((block) => {
    const copy = parseHtml(block.outerHTML);
    for (const citation of copy.querySelectorAll('sup.cite')) citation.remove();
    return plainText(copy);
  });
  return texts.filter(Boolean).join(' ');
}

/** Everything after a heading up to the next one, but for what search leaves out. @param {Element} heading */
function below(heading) {
  const frame = heading.parentNode;
  const siblings = frame.parentNode.childNodes.filter(isElement);
  const rest = siblings.slice(siblings.indexOf(frame) + 1);
  const end = rest.findIndex((block) => block.classList.contains('heading'));
  return (end < 0 ? rest : rest.slice(0, end)).filter(
    (block) => !block.hasAttribute('data-pagefind-ignore') && tagOf(block) !== 'pre',
  );
}

/** The entries of the glossary, where the page has them. @param {BuiltPage} page @param {Site} site @returns {Thing[]} */
function terms(page, site) {
  const entries = page.document.querySelectorAll('main [data-term]');
  if (entries.length === 0) return [];
  const set = { '@id': `${pageId(page, site)}#terms` };
  return [
    {
      '@type': 'DefinedTermSet',
      ...set,
      name: page.title,
      hasDefinedTerm: entries.map((entry) => {
        const meaning = parseHtml(entry.querySelector('dd p')?.outerHTML ?? '');
        for (const citation of meaning.querySelectorAll('sup.cite')) citation.remove();
        return {
          '@type': 'DefinedTerm',
          '@id': `${pageId(page, site)}#${entry.querySelector('dt')?.getAttribute('id')}`,
          name: plainText(entry.querySelector('dfn') ?? parseHtml('')),
          description: plainText(meaning),
          inDefinedTermSet: set,
        };
      }),
    },
  ];
}

/** The published data, described by the section that lists them. @param {Element} heading @param {BuiltPage} page @param {Site} site @returns {Thing} */
function dataset(heading, page, site) {
  const download = (
    /** @type {string} */ name,
    /** @type {string} */ format,
    /** @type {string} */ url,
  ) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat: format,
    contentUrl: `${site.address}${url}`,
  });
  const words = below(heading).find((block) => block.querySelector('a[href="/data/index.json"]'));
  return {
    '@type': 'Dataset',
    '@id': `${pageId(page, site)}#${heading.getAttribute('id')}`,
    name: `Data of ${brand(page)}`,
    description: words ? plainText(words) : page.description,
    version: site.version,
    dateModified: site.date,
    license: site.license.url,
    isAccessibleForFree: true,
    creator: project(page, site),
    distribution: site.datasets.flatMap(({ title, url, csv }) => [
      download(title, 'application/json', url),
      download(title, 'text/csv', csv),
    ]),
  };
}
