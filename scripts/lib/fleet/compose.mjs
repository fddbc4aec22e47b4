import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../run.mjs';

/** The processes that are ours, in the order in which they may start. */
const ours = ['migrate', 'api', 'realtime', 'worker'];

/**
 * What docker-compose.yml says about our processes: command, environment and how many. So that running it without
 * Docker proves the very file.
 *
 * @param variables what `.env` beside the file would say
 */
export function readCompose(variables) {
  const { services } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true });
  return ours.map((name) => {
    const { command, environment, deploy } = services[name];
    const settings = Object.entries(environment).map(([key, value]) => [key, interpolate(String(value), variables)]);
    return { name, command, environment: Object.fromEntries(settings), replicas: deploy?.replicas ?? 1 };
  });
}

/** `${NAME}`, `${NAME:-otherwise}` and `${NAME:?what to do}`, as Compose reads them. */
function interpolate(text, variables) {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name, how, rest) => {
    if (variables[name]) return variables[name];
    if (how === '-') return rest;
    throw new Error(`docker-compose.yml wants ${name}: ${rest ?? 'it is not set'}`);
  });
}
