import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OfferSetUp } from '#identity';

/** Where nobody lives yet, whoever started the process gets the key. */
export async function saySetUpLink(app: NestFastifyApplication): Promise<void> {
  const link = await app.get(OfferSetUp).link();
  if (!link) return;
  const lines = [
    'Nobody lives here yet. Open this once, within a day, to name your organisation and its first admin:',
    link,
  ];
  // biome-ignore lint/suspicious/noConsole: for a person at a terminal, not for a log
  console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}
