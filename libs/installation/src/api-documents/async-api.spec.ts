import { Parser } from '@asyncapi/parser';
import { eventContracts, eventTypes, liveMessages } from '#contracts';
import { asyncApiDocument } from './async-api.js';

const parse = async () => {
  const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApiDocument()));
  return { document, wrong: diagnostics.filter(({ severity }) => severity < 2) };
};

describe('the AsyncAPI document', () => {
  it('is valid AsyncAPI 3 for the specification’s own parser', async () => {
    const { document, wrong } = await parse();
    expect(wrong).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
  });

  it('has every event with its shape and version, and every socket message with who sends it', async () => {
    const { document } = await parse();
    const names = (operation: string) =>
      document
        ?.operations()
        .get(operation)
        ?.messages()
        .all()
        .map((message) => message.name());
    expect(names('appendEvent')).toEqual(eventTypes);
    expect(names('reactToEvent')).toEqual(eventTypes);
    const live = Object.entries(liveMessages);
    expect(names('tellScreens')).toEqual(live.filter(([, { from }]) => from === 'server').map(([name]) => name));
    expect(names('hearScreens')).toEqual(live.filter(([, { from }]) => from === 'client').map(([name]) => name));
    for (const message of document?.channels().get('domainEvents')?.messages().all() ?? []) {
      const type = message.name() as keyof typeof eventContracts;
      const properties = message.payload()?.properties();
      expect(properties?.type?.const()).toBe(type);
      expect(properties?.version?.const()).toBe(eventContracts[type].version);
      expect(Object.keys(properties?.data?.properties() ?? {})).toEqual(Object.keys(eventContracts[type].data.shape));
    }
  });
});
