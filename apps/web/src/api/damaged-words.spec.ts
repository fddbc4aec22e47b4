import { unreadableWords } from '#contracts';
import { es } from '../words/common/es.js';
import { withMarksInWords, withWordsAsMarks } from './damaged-words.js';

describe('words that cannot be decrypted', () => {
  const words = es['damaged-words'];

  it('are told of in the reader’s language, wherever they stand', () => {
    const answer = { whatMatters: unreadableWords, notes: [{ said: unreadableWords }, { said: 'Call “me”' }] };
    const read = JSON.parse(withMarksInWords(JSON.stringify(answer), words));
    expect(read).toEqual({
      whatMatters: words,
      notes: [{ said: words }, { said: 'Call “me”' }],
    });
  });

  it('are sent back as the server marked them, when something beside them is saved', () => {
    const saved = withWordsAsMarks(JSON.stringify({ whatMatters: words, ifIGoQuiet: 'Text me' }), words);
    expect(JSON.parse(saved)).toEqual({ whatMatters: unreadableWords, ifIGoQuiet: 'Text me' });
  });
});
