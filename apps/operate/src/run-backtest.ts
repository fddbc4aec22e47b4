import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type BacktestOrder, RunBacktest } from '#escalation';
import { parseConfiguration } from '#kernel';
import { ProcessModule } from '../../composition/process.module.js';

/** Started by a worker, which says what is to be tried: one backtest, and it ends. It ends with its worker, too. */
process.once('message', (order: BacktestOrder) => {
  run(order).then(
    () => process.exit(0),
    (error: Error) => {
      // The next attempt, or the worker that gives up, says it where somebody looks. No message: it may hold values of a row.
      process.stderr.write(`${JSON.stringify({ level: 'error', msg: 'A backtest broke off', error: error.name })}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(1));

async function run({ database, ...attempt }: BacktestOrder): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: parsed here, once, and nowhere else
  const environment = { ...process.env, LOG_LEVEL: 'error', DATABASE_POOL: '2' };
  const configuration = parseConfiguration(environment, database);
  const life = ProcessModule.with({ configuration, parts: [], alone: false, wakes: 'nobody' });
  const app = await NestFactory.createApplicationContext(life, { logger: false, abortOnError: false });
  try {
    await app.get(RunBacktest, { strict: false }).attempt(attempt);
  } finally {
    await app.close();
  }
}
