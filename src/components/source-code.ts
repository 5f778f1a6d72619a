/** A stretch of TypeScript for the eye: comments step back, keywords carry weight, the rest is as it is. */
export interface Part {
  kind: 'comment' | 'keyword' | 'plain';
  text: string;
}

const keywords = [
  'as|async|await|break|case|catch|class|const|continue|default|else|export|extends|for|from|function|if|import|in',
  'interface|let|new|readonly|return|super|switch|this|throw|try|type|typeof|while',
].join('|');

/** Comments and strings first, so that a word inside of them is none. A regular expression counts as plain text. */
const token = new RegExp(
  [
    String.raw`(?<comment>/\*[\s\S]*?\*/|//[^\n]*)`,
    String.raw`'(?:\\.|[^'\\\n])*'|\`(?:\\.|[^\`\\])*\``,
    String.raw`(?<keyword>(?<![\w.$])(?:${keywords})(?![\w$]|\s*:))`,
  ].join('|'),
  'g',
);

/** @returns the code cut into parts; joined, their texts are the code again */
export function codeParts(code: string): Part[] {
  const parts: Part[] = [];
  const add = (kind: Part['kind'], text: string) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let from = 0;
  for (const match of code.matchAll(token)) {
    const { comment, keyword } = match.groups ?? {};
    add('plain', code.slice(from, match.index));
    add(comment ? 'comment' : keyword ? 'keyword' : 'plain', match[0]);
    from = match.index + match[0].length;
  }
  add('plain', code.slice(from));
  return parts;
}
