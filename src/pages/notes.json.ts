import type { APIRoute } from 'astro';
import { calculatorNotes } from '~/components/calculator-notes.ts';

/** `/notes.json`: what the pages' script shows beside a calculator's defaults and prices; no dataset, and no promise. */
export const GET: APIRoute = () => Response.json(calculatorNotes());
