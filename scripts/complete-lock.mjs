/**
 * Some registries mirror the packages of a few systems only. `npm install` then leaves the others out of
 * package-lock.json, and `npm ci` refuses such a lock everywhere. This adds them: the version from the package that
 * wants them, the system from the name. Run it after `npm install`; test/package-lock.spec.ts says when it is needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { '': project, ...packages } = lock.packages;
const folder = 'node_modules/';

const systems = 'android|darwin|freebsd|linux|openharmony|win32';
const processors = 'arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64';
const target = new RegExp(`(?:^|[-/])(${systems})-(${processors})(?:-(.+))?$`);

function entryFor(name, version, sibling) {
  const found = target.exec(name);
  if (!found) throw new Error(`${name} is missing and its name does not say which system it is for. Add it by hand.`);
  const [, os, cpu, abi = ''] = found;
  const libc = /musl/.test(abi) ? 'musl' : /gnu/.test(abi) ? 'glibc' : null;
  const { dev, license } = sibling;
  return { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc: [libc] }), license, optional: true, os: [os] };
}

const added = [];
for (const wanting of Object.values({ ...packages })) {
  for (const [name, version] of Object.entries(wanting.optionalDependencies ?? {})) {
    if (packages[folder + name] || !/^\d/.test(version)) continue;
    packages[folder + name] = entryFor(name, version, wanting);
    added.push(name);
  }
}

const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': project, ...Object.fromEntries(sorted) };
if (added.length) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `Added ${added.join(', ')}.` : 'Every system is there.');
