import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/data/load.ts';
import { decode, encode } from '../../src/state/codec.ts';
import {
  checkLicense,
  checkLicenses,
  type LicenseUse,
  type Place,
  verdicts,
} from '../../src/state/license-check.ts';
import { licenseInputs, licenseUse } from '../../src/state/license-inputs.ts';
import { defaultValues } from '../../src/state/values.ts';
import { runs } from './fixture.ts';

const { licenses } = loadData();
const license = (id: string) => {
  const row = licenses.find((one) => one.id === id);
  if (!row) throw new Error(`no license ${id}`);
  return row;
};

/** A small company in a country that no license leaves out, for clips that stay inside. */
const small: LicenseUse = {
  revenueUsd: 0,
  activeUsers: 0,
  visits: 0,
  company: 'elsewhere',
  audience: [],
  commercial: true,
  serve: false,
  fineTune: false,
  redistribute: false,
  trainOnOutputs: false,
};
const verdict = (id: string, more: Partial<LicenseUse> = {}) =>
  checkLicense(license(id), { ...small, ...more }).verdict;

describe('the boundary of a threshold', () => {
  test.each([
    ['stability-community', 'revenueUsd', 1_000_000, 1_000_001],
    ['ltx-2-community', 'revenueUsd', 9_999_999, 10_000_000],
    ['ltxv-open-weights', 'revenueUsd', 9_999_999, 10_000_000],
    ['minimax-h3-community', 'revenueUsd', 20_000_000, 20_000_001],
    ['cogvideox', 'visits', 1_000_000, 1_000_001],
    ['tencent-hunyuan-community', 'activeUsers', 100_000_000, 100_000_001],
    ['llama-4-community', 'activeUsers', 700_000_000, 700_000_001],
  ] as const)('%s: %s of %d is free, %d is not', (id, field, free, notFree) => {
    expect(verdict(id, { [field]: free })).not.toBe('agreement');
    expect(verdict(id, { [field]: notFree })).toBe('agreement');
  });

  test('every threshold of the data is tried above', () => {
    const tried = 7;
    expect(licenses.flatMap(({ thresholds }) => thresholds)).toHaveLength(tried);
  });

  test('Apache 2.0 knows none, whatever the size', () => {
    const giant = {
      revenueUsd: 1e12,
      activeUsers: 8e9,
      visits: 1e12,
      audience: ['EU', 'US'] as Place[],
    };
    expect(verdict('apache-2-0', giant)).toBe('allowed');
    expect(verdict('mit', giant)).toBe('allowed');
  });

  test('research above the ceiling: LTX lets it off by clause, Stability does not', () => {
    const research = { commercial: false, revenueUsd: 1e9 };
    const ltx = checkLicense(license('ltx-2-community'), { ...small, ...research });
    expect(ltx.verdict).toBe('duties');
    expect(ltx.reasons.map(({ clause }) => clause)).toContain('s. 2.2');
    expect(verdict('stability-community', research)).toBe('agreement');
  });

  test('visits count for commercial use alone', () => {
    expect(verdict('cogvideox', { commercial: false, visits: 1e9 })).toBe('duties');
  });
});

describe('territory', () => {
  test.each([
    [
      'tencent-hunyuan-community',
      { EU: 'forbidden', GB: 'forbidden', KR: 'forbidden', US: 'duties' },
    ],
    [
      'minimax-h3-community',
      { EU: 'agreement', GB: 'agreement', KR: 'agreement', US: 'agreement' },
    ],
    ['llama-4-community', { EU: 'forbidden', GB: 'duties', KR: 'duties', US: 'duties' }],
    ['apache-2-0', { EU: 'allowed', GB: 'allowed', KR: 'allowed', US: 'allowed' }],
  ] as const)('%s, by the company’s place', (id, expected) => {
    for (const [place, wanted] of Object.entries(expected)) {
      expect(`${place} ${verdict(id, { company: place as Place })}`).toBe(`${place} ${wanted}`);
    }
  });

  test('those who see the clips count where the text covers outputs, and only there', () => {
    expect(verdict('tencent-hunyuan-community', { audience: ['EU'] })).toBe('forbidden');
    expect(verdict('tencent-hunyuan-community', { audience: ['US'] })).toBe('duties');
    expect(verdict('minimax-h3-community', { audience: ['US'] })).toBe('agreement');
    expect(verdict('llama-4-community', { audience: ['EU'] })).toBe('duties');
  });

  test('the reason names the place and the clause', () => {
    const [reason] = checkLicense(license('tencent-hunyuan-community'), {
      ...small,
      company: 'GB',
      audience: ['KR', 'elsewhere'],
    }).reasons;
    expect(reason?.text).toBe('Grants no rights in the United Kingdom, South Korea.');
    expect(reason?.clause).toContain('s. 1(l)');
  });
});

describe('purpose and what is done', () => {
  test('non-commercial weights need another license as soon as money is earned', () => {
    for (const id of ['flux-dev-noncommercial', 'svd-noncommercial']) {
      expect(verdict(id)).toBe('agreement');
      expect(verdict(id, { commercial: false })).toBe('duties');
    }
  });

  test('CogVideoX asks commercial users to register', () => {
    const { verdict: found, reasons } = checkLicense(license('cogvideox'), small);
    expect(found).toBe('duties');
    expect(reasons.some(({ clause }) => clause === license('cogvideox').registration?.clause)).toBe(
      true,
    );
  });

  test('training another model on the clips', () => {
    const training = { trainOnOutputs: true };
    expect(verdict('tencent-hunyuan-community', training)).toBe('forbidden');
    expect(verdict('minimax-h3-community', training)).toBe('forbidden');
    expect(verdict('ltx-2-community', training)).toBe('forbidden');
    expect(verdict('ltx-2-community', { ...training, commercial: false })).toBe('duties');
    expect(verdict('stability-community', training)).toBe('duties');
    expect(verdict('apache-2-0', training)).toBe('allowed');
  });

  test('duties come with what is done: Apache asks on passing weights on, not for running them', () => {
    expect(verdict('apache-2-0', { serve: true, fineTune: true })).toBe('allowed');
    const passed = checkLicense(license('apache-2-0'), { ...small, redistribute: true });
    expect(passed.verdict).toBe('duties');
    expect(passed.reasons.map(({ clause }) => clause)).toEqual([
      's. 4(a)',
      's. 4(b)',
      's. 4(c), 4(d)',
    ]);
  });
});

describe('all licenses', () => {
  const values = defaultValues(licenseInputs);

  test('the freest come first, and each verdict has its reason', () => {
    const findings = checkLicenses(licenses, licenseUse(values));
    const order = findings.map(({ verdict }) => verdicts.indexOf(verdict));
    expect(order).toEqual(order.toSorted((x, y) => x - y));
    for (const { verdict, reasons } of findings) {
      expect(reasons.length > 0).toBe(verdict !== 'allowed');
      expect(reasons.every(({ text, clause }) => text !== '' && clause !== '')).toBe(true);
    }
  });

  test('asking for less never makes it worse', () => {
    const rank = (use: LicenseUse) =>
      licenses.map((row) => verdicts.indexOf(checkLicense(row, use).verdict));
    const flags = ['serve', 'fineTune', 'redistribute', 'trainOnOutputs', 'commercial'] as const;
    fc.assert(
      fc.property(
        fc.record({
          revenueUsd: fc.double({ min: 0, max: 1e13, noNaN: true }),
          activeUsers: fc.double({ min: 0, max: 1e10, noNaN: true }),
          visits: fc.double({ min: 0, max: 1e10, noNaN: true }),
          company: fc.constantFrom<Place>('EU', 'GB', 'KR', 'US', 'elsewhere'),
          audience: fc.subarray<Place>(['EU', 'GB', 'KR', 'US', 'elsewhere']),
          commercial: fc.boolean(),
          serve: fc.boolean(),
          fineTune: fc.boolean(),
          redistribute: fc.boolean(),
          trainOnOutputs: fc.boolean(),
        }),
        fc.constantFrom(...flags),
        (use, flag) => {
          const more = rank({ ...use, [flag]: true });
          const less = rank({ ...use, [flag]: false });
          for (const [index, value] of less.entries()) {
            expect(value).toBeLessThanOrEqual(more[index] ?? 0);
          }
        },
      ),
      runs(300),
    );
  });

  test('any link can be read, and written again', () => {
    const names = licenseInputs.map(({ name }) => name);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (given) => {
        const found = decode(new URLSearchParams(given), licenseInputs).values;
        expect(checkLicenses(licenses, licenseUse(found))).toHaveLength(licenses.length);
        const options = { everyShared: false, dataVersion: 'x' };
        const again = encode(found, licenseInputs, new URLSearchParams(), options);
        expect(decode(again, licenseInputs).values).toEqual(found);
      }),
      runs(300),
    );
    const options = { everyShared: false, dataVersion: 'x' };
    expect(encode(values, licenseInputs, new URLSearchParams(), options).toString()).toBe('');
  });
});
