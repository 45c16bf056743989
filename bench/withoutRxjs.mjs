/** `node --import ./bench/withoutRxjs.mjs …`: whoever imports rxjs gets plainLoop.mjs. */
import { register } from 'node:module';

const plain = new URL('plainLoop.mjs', import.meta.url).href;
const itself = import.meta.resolve('rxjs');
const hooks = `export const resolve = (name, context, next) =>
  name === 'rxjs' ? { url: ${JSON.stringify(plain)}, shortCircuit: true }
  : name === 'rxjs-itself' ? next(${JSON.stringify(itself)}, context) : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
