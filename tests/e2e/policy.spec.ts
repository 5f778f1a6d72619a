import { expect, hydrated, test } from './site.ts';

test('the policy holds: what an attacker would add neither runs nor loads, and tests see it', async ({
  page,
  problems,
}) => {
  await page.goto('/guide/break-even/');
  await hydrated(page);
  expect(problems).toEqual([]);
  const done = await page.evaluate(async () => {
    const marks: Record<string, boolean> = {};
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    const frame = document.createElement('div');
    frame.innerHTML =
      '<img src="/none" onerror="window.ranHandler = true"><p style="color:red">x</p>';
    document.body.append(frame);
    const link = document.createElement('a');
    link.href = 'javascript:window.ranLink = true';
    document.body.append(link);
    link.click();
    // Text as code: a browser's own tools may run it, so not from here but later.
    Reflect.apply(setTimeout, window, ['window.ranText = true']);
    marks.fetched = await fetch('https://elsewhere.example/').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const name of ['ranInline', 'ranHandler', 'ranLink', 'ranText'])
      marks[name] = name in window;
    marks.styled = getComputedStyle(frame.querySelector('p') ?? frame).color === 'rgb(255, 0, 0)';
    return marks;
  });
  expect(done).toEqual({
    fetched: false,
    ranInline: false,
    ranHandler: false,
    ranLink: false,
    ranText: false,
    styled: false,
  });
  for (const directive of ['script-src-elem', 'script-src-attr', 'style-src-attr', 'connect-src']) {
    expect(problems.join('\n')).toContain(`policy: ${directive}`);
  }
  problems.length = 0;
});
