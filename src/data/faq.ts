import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuestionRow } from './schema/question.ts';

/** One section of the FAQ page: a subject and the ids of the questions that it answers, in the order of reading. */
export interface FaqSection {
  id: string;
  title: string;
  questions: string[];
}

/** The page of `content/docs` that answers the questions. */
const page = 'content/docs/faq.mdx';

/** The sections of the FAQ page that answer at least one question, as the page has them. */
export function faqPage(root: string = process.cwd()): FaqSection[] {
  return faqSections(readFileSync(join(root, page), 'utf8'));
}

/** What the text of a FAQ page answers: each second heading, `## Money {#money}`, with the `<Question>`s below it. */
export function faqSections(mdx: string): FaqSection[] {
  const sections: FaqSection[] = [];
  for (const match of mdx.matchAll(/^## (.+?) \{#([\w-]+)\}$|^<Question id="([^"]*)">/gm)) {
    const [, title, id, question] = match;
    if (title && id) sections.push({ id, title, questions: [] });
    else if (question !== undefined) {
      const section = sections.at(-1);
      if (!section) throw new Error(`${page}: the question ${question} stands before any heading`);
      section.questions.push(question);
    }
  }
  return sections.filter(({ questions }) => questions.length > 0);
}

/** How page and rows differ; empty where the page answers each row once, under its subject and in the rows' order. */
export function faqFaults(
  rows: readonly Pick<QuestionRow, 'id' | 'subject'>[],
  sections: readonly FaqSection[],
): string[] {
  const answered = sections.flatMap(({ questions }) => questions);
  const faults = [
    ...answered
      .filter((id) => !rows.some((row) => row.id === id))
      .map((id) => `the question ${id} has no row`),
    ...answered
      .filter((id, at) => answered.indexOf(id) !== at)
      .map((id) => `the question ${id} is answered twice`),
    ...rows
      .filter(({ id }) => !answered.includes(id))
      .map(({ id }) => `the question ${id} has no answer`),
    ...sections.flatMap(({ id, questions }) =>
      rows
        .filter((row) => questions.includes(row.id) && row.subject !== id)
        .map((row) => `the question ${row.id} stands under ${id}, not under ${row.subject}`),
    ),
  ];
  const order = rows.map(({ id }) => id);
  if (faults.length === 0 && answered.join() !== order.join()) {
    faults.push(`the order of the answers is ${answered.join(', ')}, not ${order.join(', ')}`);
  }
  return faults.map((text) => `${page}: ${text}`);
}
