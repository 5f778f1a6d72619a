/** The filter of the claims ledger: verdict, subject and words; the link keeps them, the number that remains is announced. */
import { type ClaimQuery, isAsked, readClaimQuery, writeClaimQuery } from './claim-query.ts';

const form = document.querySelector<HTMLElement>('[data-claim-filter]');
const status = form?.querySelector<HTMLElement>('[role="status"]');
const reset = form?.querySelector<HTMLButtonElement>('button');
const fields = {
  verdict: form?.querySelector<HTMLSelectElement>('[name="verdict"]'),
  subject: form?.querySelector<HTMLSelectElement>('[name="subject"]'),
  find: form?.querySelector<HTMLInputElement>('[name="find"]'),
};
const { verdict, subject, find } = fields;

if (status && reset && verdict && subject && find) {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-claims]')].map((list) => ({
    list,
    claims: [...list.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => ({
      row,
      verdict: list.dataset.claims ?? '',
      subject: row.dataset.subject ?? '',
      text: `${row.id} ${row.textContent}`.toLowerCase(),
    })),
  }));
  const total = lists.reduce((sum, { claims }) => sum + claims.length, 0);
  const values = (select: HTMLSelectElement) => [...select.options].map(({ value }) => value);
  const allowed = { verdict: values(verdict), subject: values(subject) };

  const asked = (): ClaimQuery => ({
    verdict: verdict.value,
    subject: subject.value,
    find: find.value,
  });

  /** @param named the claim that the link names: it is shown, asked for or not */
  const show = (named: string, refused: readonly string[] = []) => {
    const query = asked();
    let found = 0;
    let beside = false;
    for (const { list, claims } of lists) {
      let here = 0;
      for (const claim of claims) {
        const fits = isAsked(claim, query);
        const isNamed = claim.row.id === named;
        claim.row.hidden = !fits && !isNamed;
        if (fits) found++;
        else if (isNamed) beside = true;
        if (fits || isNamed) here++;
      }
      list.hidden = here === 0;
      const none = list.nextElementSibling;
      if (none instanceof HTMLElement && none.matches('[data-none]')) none.hidden = here > 0;
    }
    const all = Object.values(query).every((value) => value.trim() === '');
    reset.hidden = all;
    status.textContent = [
      all ? `${total} claims.` : `${found} of ${total} claims.`,
      beside ? 'The one that your link names is shown as well.' : '',
      refused.length > 0
        ? `The link asks for ${refused.join(' and ')}, which this page does not have.`
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  };

  const named = () => location.hash.slice(1);
  const toNamed = () => document.getElementById(named())?.scrollIntoView();

  /** What the link says; what the reader did before this script was there wins on the first run. */
  const fromLink = (early: ClaimQuery) => {
    const { query, refused } = readClaimQuery(new URLSearchParams(location.search), allowed);
    verdict.value = early.verdict || query.verdict;
    subject.value = early.subject || query.subject;
    find.value = early.find || query.find;
    show(named(), refused);
  };
  const nothing: ClaimQuery = { verdict: '', subject: '', find: '' };

  const change = () => {
    history.replaceState(history.state, '', writeClaimQuery(location.href, asked()));
    show('');
  };
  for (const field of [verdict, subject, find]) field.addEventListener('input', change);
  reset.addEventListener('click', () => {
    verdict.value = subject.value = find.value = '';
    change();
    find.focus();
  });
  addEventListener('popstate', () => fromLink(nothing));
  addEventListener('hashchange', () => {
    show(named());
    toNamed();
  });

  const early = asked();
  fromLink(early);
  if (Object.values(early).some(Boolean)) change();
  // Rows above it may have gone.
  if (location.hash && new URL(location.href).search) toNamed();
}
