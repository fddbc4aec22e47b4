import { errorCodes, eventTypes, liveMessages } from '#contracts';
import { referenceFiles } from './reference-files.js';

const files = referenceFiles();
const bodyOf = (path: string): string => String(files.get(path)?.body);
const pages = [...files].filter(([, { contentType }]) => contentType.startsWith('text/html'));

describe('the reference pages', () => {
  it.each(pages)('%s has nothing that a strict Content-Security-Policy would stop', (_path, { body }) => {
    expect(String(body)).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i);
  });

  it.each(pages)('%s asks only for what is here', (_path, { body }) => {
    const wanted = [...String(body).matchAll(/(?:src|href)="(\/[^"#]*)/g)].map(([, path]) => path);
    expect(wanted.filter((path) => !files.has(path ?? ''))).toEqual([]);
    expect(String(body)).not.toMatch(/https?:\/\//);
  });

  it('has a line for every error code, where the type of a problem leads', () => {
    for (const code of Object.keys(errorCodes)) expect(bodyOf('/api/reference')).toContain(`<tr id="${code}">`);
  });

  it('has every event and every live message', () => {
    for (const name of [...eventTypes, ...Object.keys(liveMessages)]) {
      expect(bodyOf('/api/reference/messages')).toContain(`<section id="${name}">`);
    }
  });
});
