/** One element of a document, with its attributes, its own text and its children. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

const token =
  /<\?xml[^?]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** Reads XML without comments and sections; throws where it is not well formed. */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`not well formed: ${text.slice(from, from + 60)}`);
    const [whole, end, name = '', attributes = '', alone, words] = match;
    const parent = open.at(-1) as Element;
    if (words !== undefined) parent.text += plain(words);
    else if (whole.startsWith('<?')) continue;
    else if (end) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes what is not open`);
    } else {
      const element = { name, attributes: pairs(attributes), text: '', children: [] };
      parent.children.push(element);
      if (!alone) open.push(element);
    }
  }
  const [first, ...more] = root.children;
  if (open.length > 1 || !first || more.length > 0) throw new Error('needs one closed element');
  return first;
}

const pairs = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [
      name,
      plain(value ?? ''),
    ]),
  );

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** @throws Error on a bare & and on a letter that XML does not know */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) throw new Error('forbidden letter');
  return text.replace(/&([^;&\s]*;?)/g, (_, name: string) => {
    const found = entities[name.replace(';', '')];
    if (!found || !name.endsWith(';')) throw new Error(`unknown entity &${name}`);
    return found;
  });
}
