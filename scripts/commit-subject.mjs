import { readFileSync } from 'node:fs';
import { faultsOf, newestSubject } from './lib/commit-subject.mjs';

/** Judges the message that git hands to its `commit-msg` hook in a file; without a file, that of the newest commit. */
const [file] = process.argv.slice(2);
/** What git will keep as the first line: it takes out empty ones and comments only after the hook. */
const firstLine = (message) => message.split('\n').find((line) => line.trim() && !line.startsWith('#')) ?? '';

const subject = file ? firstLine(readFileSync(file, 'utf8')) : await newestSubject();
const faults = subject === null ? [] : faultsOf(subject);
if (faults.length) console.error([`“${subject}”`, ...faults.map((fault) => `  ${fault}`)].join('\n'));
process.exitCode = faults.length ? 1 : 0;
