import { jobFaults } from './jobs.mjs';
import { postgresFaults } from './postgres.mjs';
import { processFaults } from './processes.mjs';
import { providerFaults } from './providers.mjs';
import { redisFaults } from './redis.mjs';
import { screenFaults } from './screens.mjs';

/**
 * A fault: `inject(stage)` brings it about, `heal(stage, what inject gave)` ends it and resolves when the world is as it
 * should be; in between it `lasts` some milliseconds. Its lane says what it may strike beside (rounds.mjs).
 */
export const faultsFor = (backend) =>
  [...processFaults, ...redisFaults, ...postgresFaults, ...screenFaults, ...jobFaults, ...providerFaults].filter(
    ({ needs }) => !needs || needs === backend,
  );
