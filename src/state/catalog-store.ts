/** The catalog in the browser, and the inputs that it brings: for every calculator that prices a clip. */

import { catalog } from 'virtual:catalog';
import { inputDefinitions } from './inputs.ts';
import { addInputs } from './store.ts';

addInputs(inputDefinitions(catalog));

export { catalog };
