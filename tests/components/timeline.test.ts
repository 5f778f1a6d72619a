import { expect, test } from 'vitest';
import { timeline } from '../../src/components/timeline-events.ts';
import { loadData } from '../../src/data/load.ts';

const data = loadData();

test('each version, ending and marked turn is in it once, with a source', () => {
  const { lanes, turn } = timeline(data);
  const events = lanes.flatMap((lane) => lane.events);
  expect(new Set(events.map(({ name, date }) => `${name} ${date}`)).size).toBe(events.length);
  for (const event of events) expect(event.sources.length).toBeGreaterThan(0);
  const names = events.map(({ name }) => name);
  for (const version of ['2.1', '2.2', '2.5', '2.6', '2.7', '3.0']) {
    expect(names.filter((name) => name === `Wan ${version}`)).toHaveLength(1);
  }
  const turns = data.strategies.flatMap(({ cases }) => cases.filter((one) => one.timeline));
  const ended = new Set(
    data.alternatives.flatMap(({ family, end }) => (end ? [family + end.date] : [])),
  );
  expect(lanes.at(-2)?.events).toHaveLength(turns.length);
  expect(lanes.at(-1)?.events).toHaveLength(ended.size);
  expect(events.find(({ name }) => name === turn.of)?.date).toBe(turn.date);
});

test('its sentence follows the data: a version that is opened later is not told as closed for good', () => {
  expect(timeline(data).finding).toBe(
    'The first 2 general versions of Wan came with weights, the 4 since without; all 6 models for one task came with them.',
  );
  const models = data.models.map((row) =>
    row.id === 'wan-2.6' ? { ...row, weights: 'open' as const } : row,
  );
  expect(timeline({ ...data, models }).finding).toBe(
    'Of 6 general versions of Wan, 3 came with weights; all 6 models for one task came with them.',
  );
});
