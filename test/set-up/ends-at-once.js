import { TestEnvironment } from 'jest-environment-node';

/**
 * A worker of Jest has half a second to go when all is done. Nothing keeps ours, but to free a large heap bit by bit takes longer
 * on a busy machine, and Jest then warns of a leak that is none. The system frees it at once.
 */
if (process.send) process.once('exit', (code) => process.reallyExit(code));

export default TestEnvironment;
