import { defineConfig } from 'html-validate';

/** Rules for the built pages. Every exception has its reason beside it. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How an optional part of the syntax is written is the build's business: it changes nothing for a reader.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-implicit-close': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Ids are letters, digits and hyphens starting with a letter; tests/site/headings.test.ts holds them to it,
    // and source ids may carry a dot that this rule would refuse.
    'valid-id': ['error', { relaxed: true }],
    // Titles say what the page answers; search results cut them, readers of the page do not.
    'long-title': 'off',
    // The menu and the contents exist twice, and the width of the window shows one of the two; axe looks for
    // landmarks of the same name in the page as it is shown.
    'unique-landmark': 'off',
  },
});
