import type { Change } from '../data/changes/change.ts';
import { changeText } from './change-text.ts';

/** The page whose anchors the entries are. */
const page = '/evidence/changes/';

/**
 * The changes as an Atom feed (RFC 4287). Ids name the change and not its address (RFC 4151), so that a reader's list
 * survives a move of the site; addresses are absolute where the site has one.
 * @param site where the site stands, null where it is built for any host
 */
export function atomFeed(changes: readonly Change[], site: URL | null): string {
  const [newest] = changes;
  if (!newest) throw new Error('a feed needs a change');
  const address = (path: string) => escaped(site ? new URL(path, site).href : path);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">',
    '<id>tag:wan-guide,2026:changes</id>',
    '<title>Wan Guide: what changed</title>',
    '<subtitle>Prices, rents, releases, licenses and ends around Wan, and corrections of this guide</subtitle>',
    `<updated>${moment(newest.date)}</updated>`,
    '<author><name>Wan Guide</name></author>',
    '<rights>CC BY 4.0</rights>',
    `<link rel="self" type="application/atom+xml" href="${address('/changes.xml')}"/>`,
    `<link rel="alternate" type="text/html" href="${address(page)}"/>`,
    ...changes.map((change) =>
      [
        '<entry>',
        `<id>tag:wan-guide,2026:changes/${change.id}</id>`,
        `<title>${escaped(change.title)}</title>`,
        `<updated>${moment(change.date)}</updated>`,
        `<link rel="alternate" type="text/html" href="${address(`${page}#${change.id}`)}"/>`,
        `<category term="${change.kind}"/>`,
        `<summary>${escaped(changeText(change))}</summary>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** A date as a moment: what is known for a month or a year alone stands on its first day. */
const moment = (date: string): string => `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
