import 'reflect-metadata';
import { AuditVerifier } from '#backbone';
import { ConfigurationError } from '#kernel';
import { explain } from '../../composition/run.js';
import { backboneAlone } from './backbone-alone.js';
import { openDatabase } from './open-database.js';

interface KnownEnd {
  number: number;
  hash: string;
}

/** Ends with 1 when something is not as it was written. Arguments: ends that were kept elsewhere. */
async function verify(): Promise<void> {
  const known = new Map(process.argv.slice(2).map(readEnd));
  // biome-ignore lint/style/noProcessEnv: parsed here, once, and nowhere else
  const { configuration, release } = await openDatabase(process.env);
  const app = await backboneAlone(configuration);
  try {
    const verifier = app.get(AuditVerifier);
    const began = performance.now();
    let entries = 0;
    let found = 0;
    for (const organisationId of new Set([...(await verifier.organisations()), ...known.keys()])) {
      const chain = await verifier.verify(organisationId, known.get(organisationId));
      entries += chain.entries;
      found += chain.findings.length;
      for (const { what, entryId, seal, says } of chain.findings) {
        say(`✘ ${organisationId} ${what}${entryId ? ` entry ${entryId}` : ''}${seal ? ` seal ${seal}` : ''}: ${says}`);
      }
      if (chain.end) say(`  ${organisationId}:${chain.end.number}:${chain.end.hash}`);
    }
    const took = ((performance.now() - began) / 1000).toFixed(1);
    say(
      found ? `${found} findings in ${entries} entries (${took} s).` : `${entries} entries, nothing found (${took} s).`,
    );
    say('Keep the lines above somewhere else and give them to the next run: a chain that was cut back shows then.');
    process.exitCode = found ? 1 : 0;
  } finally {
    await app.close();
    await release();
  }
}

function readEnd(text: string): [string, KnownEnd] {
  const [, organisationId, number, hash] = /^([0-9a-f-]{36}):(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!organisationId || !number || !hash) throw new ConfigurationError(`Not the end of a chain: ${text}`);
  return [organisationId, { number: Number(number), hash }];
}

// biome-ignore lint/suspicious/noConsole: for a person at a terminal
const say = (line: string): void => console.log(line);

verify().catch(explain);
