import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plannerDefinitions, plannerPresets } from '../../src/components/planner-inputs.ts';
import { catalog as realCatalog } from '../../src/data/catalog.ts';
import { loadData } from '../../src/data/load.ts';
import { plannerRules } from '../../src/data/planner-rules.ts';
import { rankedFamilies } from '../../src/data/types.ts';
import { decode, encode } from '../../src/state/codec.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { concerns, holds, type PlannerPreset, passes, plan } from '../../src/state/planner.ts';
import { articleRemark, plannerAnswer } from '../../src/state/planner-answer.ts';
import { presetValues, situation } from '../../src/state/planner-preset.ts';
import { defaultValues, type Value, type Values } from '../../src/state/values.ts';
import { runs } from './fixture.ts';

const catalog = realCatalog();
const rules = plannerRules(loadData());
const inputs = plannerDefinitions();
const presets = plannerPresets();
const own = inputs.filter(({ group }) => group !== 'shared');
const definitions = [...inputDefinitions(catalog), ...own];
const defaults = defaultValues(definitions);

const preset = (id: string): PlannerPreset => {
  const found = presets.find((one) => one.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return found;
};
const valuesOf = (id: string, more: Record<string, Value> = {}): Values => ({
  ...defaults,
  ...Object.fromEntries(presetValues(preset(id), inputs)),
  ...more,
});
const at = (more: Record<string, Value> = {}) => plan(catalog, rules, { ...defaults, ...more });
const able = (found = at()) => found.all.filter(({ cost }) => cost);
const ruleOf = (id: string) => {
  const found = rules.find((one) => one.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};

describe('the rules as rows', () => {
  const anchors = new Set(
    readFileSync('tests/site/published-anchors.txt', 'utf8').split('\n').filter(Boolean),
  );

  test.each(rules)('$id asks for answers that exist', ({ when }) => {
    for (const [name, values] of Object.entries(when)) {
      const input = inputs.find((one) => one.name === name);
      const offered = input?.kind === 'choice' ? input.choices.map(({ value }) => value) : [];
      expect(offered).toEqual(expect.arrayContaining(values));
    }
  });

  test.each(rules)('$id leads to a section that exists', ({ link }) => {
    expect(anchors).toContain(link);
  });

  test.each(rules)('$id concerns some options and not all', ({ options }) => {
    const of = catalog.options
      .filter(({ family }) => family !== 'article')
      .map((entry) => concerns({ options }, entry, 1));
    expect(of).toContain(true);
    expect(of).toContain(false);
  });

  test.each(rules.flatMap(({ id, options }) => (options.ids ?? []).map((part) => ({ id, part }))))(
    '$id: some id has $part',
    ({ part }) => {
      expect(catalog.options.some(({ id }) => id.includes(part))).toBe(true);
    },
  );

  /** Every rule by itself: at its answers it is in force, and what it says of an option is what the plan does. */
  test.each(rules)('$id does what it says, and only where it is in force', (rule) => {
    const given = Object.fromEntries(
      Object.entries(rule.when).map(([name, [first = '']]) => [name, first]),
    );
    const alone = plan(catalog, [rule], { ...defaults, ...given });
    const concerned = able(alone).filter(({ entry, toBuy }) => concerns(rule, entry, toBuy));
    expect(concerned.length).toBeGreaterThan(0);
    for (const one of alone.all) {
      const out = rule.effect === 'excludes' && concerns(rule, one.entry, one.toBuy);
      expect(one.against).toEqual(out ? [rule] : []);
    }
    for (const [name, values] of Object.entries(rule.when)) {
      const input = inputs.find((one) => one.name === name);
      const others = input?.kind === 'choice' ? input.choices.map(({ value }) => value) : [];
      for (const value of others) {
        const changed = { ...defaults, ...given, [name]: value };
        expect(holds(rule, changed)).toBe(values.includes(value));
      }
    }
  });

  test('a rule of several conditions needs them all', () => {
    const rule = { ...ruleOf('silent'), when: { audio: ['yes'], training: ['weights'] } };
    expect(holds(rule, { ...defaults, audio: 'yes' })).toBe(false);
    expect(holds(rule, { ...defaults, audio: 'yes', training: 'weights' })).toBe(true);
  });
});

describe('what is ruled out', () => {
  const families = (found: ReturnType<typeof at>) =>
    found.families.filter((row) => row.passes).map(({ family }) => family);

  test('data that may not leave: only owned GPUs are left', () => {
    expect(families(at({ 'data-may-go': 'own' }))).toEqual(['owned-gpus']);
  });

  test('rented machines are fine: no seller of clips is left', () => {
    const left = families(at({ 'data-may-go': 'rented' }));
    expect([...left].sort()).toEqual(['owned-gpus', 'rented-gpus', 'reserved-gpus']);
  });

  test('changed weights: nothing closed and no host', () => {
    const passing = at({ training: 'weights' }).all.filter(passes);
    expect(passing.length).toBeGreaterThan(0);
    expect(passing.every(({ entry }) => entry.weights === 'open')).toBe(true);
    expect(passing.some(({ entry }) => entry.family === 'hosted-open-weights')).toBe(false);
  });

  test('sound: nothing open, and the price of the silent stands', () => {
    const found = at({ audio: 'yes' });
    expect(families(found)).toEqual(['vendor-api']);
    expect(found.best?.entry.audio).toBe(true);
    const hosted = found.families.find(({ family }) => family === 'hosted-open-weights');
    expect(hosted?.rule?.id).toBe('silent');
    expect(hosted?.option?.usdPerMonth).toBeGreaterThan(0);
  });

  test('not in mainland China: Singapore and the United States; the EU: no API at all', () => {
    const api = (where: string) =>
      at({ 'computed-in': where })
        .all.filter((one) => passes(one) && one.entry.family === 'vendor-api')
        .map(({ entry }) => /-api-(\w+)$/.exec(entry.id)?.[1]);
    expect(new Set(api('not-china'))).toEqual(new Set(['singapore', 'us']));
    expect(api('eu')).toEqual([]);
  });

  test('this week: no purchase and no contract, but cards that are there', () => {
    expect(families(at({ deadline: 'week' }))).not.toContain('owned-gpus');
    expect(families(at({ deadline: 'week' }))).not.toContain('reserved-gpus');
    expect(families(at({ deadline: 'week', gpus: 'h100' }))).toContain('owned-gpus');
  });

  test('one that is ruled out stays, with its rule and its price', () => {
    const found = at({ operations: 'nobody' });
    expect(found.all).toHaveLength(
      catalog.options.filter(({ family }) => family !== 'article').length,
    );
    const rented = found.all.find(({ entry }) => entry.id === 'a14b-4step-h100-rented');
    expect(rented?.against.map(({ id }) => id)).toEqual(['nobody-to-run-it']);
    expect(rented?.usdPerMonth).toBeGreaterThan(0);
  });

  test('nothing passes: the nearest, with what stands in its way', () => {
    const found = at({ 'data-may-go': 'own', operations: 'nobody' });
    expect(found.best).toBeNull();
    expect(found.nearest?.against).toHaveLength(1);
    expect(plannerAnswer(found).text).toMatch(/^Nothing passes all that you ask; nearest is .*“/);
    const owned = { ...catalog, options: catalog.options.filter(({ gpu }) => gpu !== null) };
    const impossible = plan(owned, rules, { ...defaults, resolution: '1080p' });
    expect(impossible.nearest).toBeNull();
    expect(plannerAnswer(impossible).text).toContain('No option in the data makes a clip');
  });
});

describe('cards that are there', () => {
  const owned = (more: Record<string, Value>) =>
    at({ clips: 50_000, ...more }).all.find(({ entry }) => entry.id === 'a14b-4step-h100-owned');
  const needed = owned({})?.cost?.gpus ?? 0;

  test('it needs several', () => expect(needed).toBeGreaterThan(2));

  test.each([
    [0, 'none'],
    [1, 'h100'],
    [needed - 1, 'h100'],
    [needed, 'h100'],
    [needed + 1, 'h100'],
  ])('%i of them', (count, gpus) => {
    const one = owned({ gpus, 'gpu-count': Math.max(1, count) });
    expect(one?.toBuy).toBe(Math.max(0, needed - count));
    const hardware = (found: typeof one) =>
      found?.cost?.lines.find(({ id }) => id === 'hardware')?.usdPerMonth ?? 0;
    const share = Math.max(0, needed - count) / needed;
    expect(hardware(one)).toBeCloseTo(hardware(owned({})) * share, 6);
  });

  test('a card of another kind changes nothing', () => {
    expect(owned({ gpus: 'a100', 'gpu-count': 100 })).toEqual(owned({}));
  });

  test('a large card runs the large model', () => {
    const found = at({ gpus: 'h100', 'gpu-count': 8, 'data-may-go': 'own' });
    expect(found.best?.entry.modelClass).toBe('flagship');
    expect(found.best?.entry.gpu).toBe('h100');
  });

  test('one at home is off while it rests, and no purchase stands in the way', () => {
    const found = at({ gpus: 'rtx-4090', clips: 100, operations: 'paid', 'made-from': 'picture' });
    expect(found.best?.entry.family).toBe('owned-gpus');
    expect(found.tradeOffs.map(({ id }) => id)).toContain('cards');
    expect(found.tradeOffs.map(({ id }) => id)).not.toContain('money-first');
  });

  test('a team that is paid for costs nothing more', () => {
    const staff = (operations: string) =>
      at({ operations })
        .all.find(({ entry }) => entry.id === 'a14b-4step-h100-rented')
        ?.cost?.lines.find(({ id }) => id === 'staff')?.usdPerMonth ?? 0;
    expect(staff('some')).toBeGreaterThan(0);
    expect(staff('paid')).toBe(0);
  });
});

describe('what the founding article recommended', () => {
  const recommended = (id: string, more: Record<string, Value> = {}) => {
    const values = valuesOf(id, more);
    const found = plan(catalog, rules, values);
    const known = situation(presets, inputs, values);
    return { found, known, remark: known && articleRemark(known, found) };
  };

  test('a prototype with sound: the API, as it said', () => {
    const { found, known, remark } = recommended('prototype', { audio: 'yes' });
    expect(found.best?.entry.family).toBe('vendor-api');
    expect(['wan-2.5', 'wan-2.6']).toContain(found.best?.entry.model);
    expect(known?.id).toBe('prototype');
    expect(remark).toContain('That still holds.');
  });

  test('a silent prototype: a host, and the planner says what changed', () => {
    const { found, remark } = recommended('prototype');
    expect(found.best?.entry.family).toBe('hosted-open-weights');
    expect(remark).toContain('It left out the hosts');
    expect(remark).toMatch(/Today .* costs \$/);
  });

  test('production: both are weighed, and retakes turn it', () => {
    const once = recommended('production');
    const kinds = ['vendor-api', 'rented-gpus', 'reserved-gpus', 'owned-gpus'];
    for (const { family, passes } of once.found.families) {
      if (kinds.includes(family)) expect(passes).toBe(true);
    }
    expect(once.found.best?.entry.family).toBe('hosted-open-weights');
    expect(once.remark).toContain('it left out the hosts');
    const thrice = recommended('production', { attempts: 3 });
    expect(thrice.found.best?.entry.id).toBe('a14b-4step-h100-owned');
    expect(thrice.remark).toContain('one of them is still cheapest');
    const sound = recommended('production', { audio: 'yes' });
    expect(sound.found.best?.entry.family).toBe('vendor-api');
  });

  test('research: open weights only, and other open models besides', () => {
    const { found, remark } = recommended('research');
    const passing = found.all.filter(passes);
    expect(passing.every(({ entry }) => entry.weights === 'open')).toBe(true);
    expect(found.families.find(({ family }) => family === 'vendor-api')?.rule?.id).toBe(
      'closed-weights',
    );
    expect(remark).toContain('other open models');
    expect(recommended('research', { audio: 'yes' }).found.best).toBeNull();
  });

  test('only in its own volumes and under its own conditions', () => {
    expect(recommended('prototype', { clips: 1001 }).known).toBeNull();
    expect(recommended('prototype', { clips: 100 }).known?.id).toBe('prototype');
    expect(recommended('prototype', { commercial: 'no' }).known).toBeNull();
  });

  test.each(presets)('$id: something passes, and its inputs are within bounds', ({ id }) => {
    const values = valuesOf(id);
    expect(plan(catalog, rules, values).best).not.toBeNull();
    const options = { everyShared: false, dataVersion: catalog.version };
    const query = encode(values, definitions, new URLSearchParams(), options);
    const read = decode(query, definitions);
    expect(read.problems).toEqual([]);
    expect(read.values).toEqual(values);
  });

  test('a case without a paid engineer is one of a team that is paid already', () => {
    for (const { id, assumptions, plan: given } of loadData().scenarios) {
      const free = assumptions['engineer-fte'] === 0;
      expect([id, given.operations === 'paid']).toEqual([id, free]);
      expect(Object.keys(assumptions).filter((name) => name !== 'engineer-fte')).toEqual([]);
    }
  });
});

describe('the answer', () => {
  test('names the way, the sum, the next way and what is ruled out', () => {
    const { text } = plannerAnswer(at({ training: 'weights' }));
    expect(text).toMatch(
      /^Take .* a month for 10,000 clips, the cheapest of \d+ options that pass/,
    );
    expect(text).toContain('; the next way is ');
    expect(text).toContain('vendor API (closed weights)');
    expect(text.endsWith('.')).toBe(true);
  });

  test('any link gives a finite answer, cheapest first', () => {
    const value = fc.oneof(
      fc.double().map(String),
      fc.string(),
      fc.constantFrom('0', '1', '1e9', '-5', '', 'yes', 'no'),
      fc.constantFrom(
        ...inputs.flatMap((one) =>
          one.kind === 'choice' ? one.choices.map((choice) => choice.value) : ['7'],
        ),
      ),
    );
    const query = fc.dictionary(fc.constantFrom(...inputs.map(({ name }) => name)), value);
    fc.assert(
      fc.property(query, (given) => {
        const { values } = decode(new URLSearchParams(given), definitions);
        const found = plan(catalog, rules, values);
        const { text } = plannerAnswer(found);
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
        expect(found.families.map(({ family }) => family).sort()).toEqual(
          [...rankedFamilies].sort(),
        );
        const costs = found.all.filter(passes).map(({ usdPerMonth }) => usdPerMonth ?? Number.NaN);
        expect(costs.every(Number.isFinite)).toBe(true);
        expect(costs).toEqual(costs.toSorted((x, y) => x - y));
        expect(found.best?.usdPerMonth ?? null).toBe(costs[0] ?? null);
        const known = situation(presets, inputs, values);
        if (known) expect(articleRemark(known, found)).not.toMatch(/NaN|undefined/);
      }),
      runs(300),
    );
  });
});
