import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CalculatorId, calculators } from '../../src/state/calculators.ts';
import { attribute, dist, pages } from './pages.ts';

const calculatorsOf = (page: (typeof pages)[number]) =>
  page.document
    .querySelectorAll('section[data-calculator]')
    .map((section) => attribute(section, 'data-calculator') as CalculatorId);

const isEmbed = ({ route }: { route: string }) => route.startsWith('/embed/');
const embeds = pages.filter(isEmbed);

test('each calculator of the guide stands alone under its id, and nothing else does', () => {
  const onGuide = pages.filter((page) => !isEmbed(page)).flatMap(calculatorsOf);
  expect(embeds.map(({ route }) => route)).toEqual(onGuide.map((id) => `/embed/${id}/`).sort());
});

describe.each(embeds.map((page) => [page.route, page] as const))('%s', (route, page) => {
  const id = route.split('/')[2] as CalculatorId;
  const { name, page: home, anchor } = calculators[id];
  const select = (selector: string) => page.document.querySelectorAll(selector);

  test('is its calculator, by name, and nothing besides', () => {
    expect(calculatorsOf(page)).toEqual([id]);
    const [heading, ...more] = select('main > h2');
    expect(more).toEqual([]);
    expect(heading?.textContent).toBe(name);
    expect(heading && attribute(heading, 'id')).toBe(anchor);
    expect(select('nav, header, dialog, .skip, .theme, .references')).toEqual([]);
    // All inputs that it needs are its own.
    expect(select('section a[href="#explorer"]')).toEqual([]);
  });

  test('is neither indexed nor listed', () => {
    expect(page.indexed).toBe(false);
    expect(select('[data-pagefind-body]')).toEqual([]);
    const lists = globSync('{sitemap*.xml,llms*.txt,changes.xml,robots.txt}', { cwd: dist });
    for (const list of lists) {
      expect(readFileSync(path.join(dist, list), 'utf8')).not.toContain(`${route}<`);
    }
    const canonical = select('link[rel="canonical"]').map((link) => attribute(link, 'href') ?? '');
    expect(canonical.map((address) => new URL(address).pathname)).toEqual(
      process.env.SITE_URL ? [home] : [],
    );
  });

  test('has the links of its page on the guide; they open beside the host’s page', () => {
    const [base, ...more] = select('base');
    expect(more).toEqual([]);
    expect(base && attribute(base, 'href')).toBe(`${home}#${anchor}`);
    expect(base && attribute(base, 'target')).toBe('_blank');
    expect(select('a[target]')).toEqual([]);
    const guide = pages.find((one) => one.route === home);
    expect(guide?.document.querySelector(`#${anchor}`)?.textContent).toBe(name);
    const back = select('main > footer a.home').map((link) => attribute(link, 'href'));
    expect(back).toEqual([`${home}#${anchor}`]);
  });

  test('has no inline handler', () => {
    expect(page.html).not.toMatch(/<[^>]+\son[a-z]+=/);
  });
});

test('what the guide says of embeds names them all', () => {
  const about = pages.find(({ route }) => route === '/about/');
  const links = about?.document.querySelectorAll('a').map((link) => attribute(link, 'href') ?? '');
  expect(links?.filter((link) => link.startsWith('/embed/')).sort()).toEqual(
    embeds.map(({ route }) => route),
  );
  expect(existsSync(path.join(dist, 'embed', 'index.html'))).toBe(false);
});
