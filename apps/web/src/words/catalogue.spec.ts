import { bringWords, type Catalogues, chooseLanguage, currentSpeech, onSpeechChange, startWords } from './catalogue.js';

const page = globalThis as { document?: unknown; navigator?: unknown };

describe('words that come with a page', () => {
  beforeAll(async () => {
    page.document ??= { documentElement: {} };
    page.navigator ??= { language: 'en' };
    await startWords({ en: async () => ({ hello: 'Hello' }), es: async () => ({ hello: 'Hola' }) });
  });

  const switched = (to: 'en' | 'es') =>
    new Promise<void>((resolve) => {
      const stop = onSpeechChange(() => {
        stop();
        resolve();
      });
      chooseLanguage(to);
    });

  it('are said beside those of the app, in every language from then on', async () => {
    let asked = 0;
    const later: Catalogues = {
      en: async () => {
        asked += 1;
        return { bye: 'Bye' };
      },
      es: async () => ({ bye: 'Adiós' }),
    };
    await Promise.all([bringWords(later), bringWords(later)]);
    expect(asked).toBe(1);
    expect([currentSpeech().say('hello'), currentSpeech().say('bye')]).toEqual(['Hello', 'Bye']);
    await switched('es');
    expect([currentSpeech().say('hello'), currentSpeech().say('bye')]).toEqual(['Hola', 'Adiós']);
    await switched('en');
  });

  it('that could not be fetched are asked for again, and nothing else is lost', async () => {
    let online = false;
    const texts = async () => {
      if (!online) throw new Error('offline');
      return { more: 'More' };
    };
    const later: Catalogues = { en: texts, es: texts };
    await expect(bringWords(later)).rejects.toThrow('offline');
    await switched('es');
    expect(currentSpeech().say('hello')).toBe('Hola');
    online = true;
    await bringWords(later);
    expect(currentSpeech().say('more')).toBe('More');
  });
});
