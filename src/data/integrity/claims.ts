import { type Data, type DatasetName, datasetNames } from '../datasets.ts';
import type { ClaimFigure, ClaimRow } from '../schema/claim.ts';
import { fault } from './fault.ts';

/** Verdict and evidence of a claim agree, and every figure that its texts show has a row or an option behind it. */
export function claimFaults(data: Data): string[] {
  return data.claims.flatMap((row) =>
    [...evidenceFaults(row), ...textFaults(row), ...figureFaults(row, data)].map((text) =>
      fault(data, 'claims', row.id, text),
    ),
  );
}

function evidenceFaults(row: ClaimRow): string[] {
  const { id, origin, figure, verdict, sources, used } = row;
  const faults: string[] = [];
  if (!id.startsWith(`${origin}-`)) faults.push(`id must start with ${origin}-`);
  if (origin === 'guide' && figure !== null) faults.push('figure belongs to the article alone');
  if (verdict !== 'unverified' && sources.length === 0 && !isOwnArithmetic(row)) {
    faults.push(`sources must not be empty where the verdict is ${verdict}`);
  }
  const twice = used.filter((address, at) => used.indexOf(address) !== at);
  faults.push(...twice.map((address) => `used names ${address} twice`));
  return faults;
}

/** A sum of the article held against its own figures needs no source. */
function isOwnArithmetic({ ours }: ClaimRow): boolean {
  return Object.values(ours.figures).some(
    (figure) => 'option' in figure && figure.option.startsWith('article-'),
  );
}

const placeholder = /\{([^}]*)\}/g;

function textFaults({ ours, finding }: ClaimRow): string[] {
  const shown = [...`${ours.text} ${finding}`.matchAll(placeholder)].map(([, name = '']) => name);
  const names = Object.keys(ours.figures);
  return [
    ...shown
      .filter((name) => !names.includes(name))
      .map((name) => `{${name}} has no figure in ours.figures`),
    ...names
      .filter((name) => !shown.includes(name))
      .map((name) => `ours.figures.${name} is shown nowhere`),
  ];
}

function figureFaults({ ours }: ClaimRow, data: Data): string[] {
  return Object.entries(ours.figures).flatMap(([name, figure]) =>
    referenceFaults(figure, data).map((text) => `ours.figures.${name} ${text}`),
  );
}

function referenceFaults(figure: ClaimFigure, data: Data): string[] {
  if ('row' in figure) {
    const [dataset = '', id = ''] = figure.row.split('/');
    if (!isDataset(dataset)) return [`names ${figure.row}: there is no dataset ${dataset}`];
    // Rents and prices of cards are assumptions that the data room computes.
    if (dataset === 'assumptions' && /^(rent|reserved|price)-/.test(id)) return [];
    return data[dataset].some((row) => row.id === id)
      ? []
      : [`names ${id}, which is not in ${dataset}`];
  }
  const options = 'a' in figure ? [figure.a, figure.b] : [figure.option];
  if ('against' in figure) options.push(figure.against);
  return options
    .filter((id) => !data.options.some((row) => row.id === id))
    .map((id) => `names ${id}, which is not in options`);
}

function isDataset(name: string): name is DatasetName {
  return (datasetNames as string[]).includes(name);
}
