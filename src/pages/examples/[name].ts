import type { APIRoute } from 'astro';

/**
 * `/examples/<file>.ts.txt`: the example code of the guide, whole. As text, because hosts take `.ts` for a film.
 */
const files = import.meta.glob<string>('/content/examples/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const getStaticPaths = () =>
  Object.entries(files).map(([path, code]) => ({
    params: { name: `${path.split('/').at(-1)}.txt` },
    props: { code },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(props.code, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
