import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Line, Section, Summary } from './summary.js';

const fonts = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const [plain, bold] = [join(fonts, 'DejaVuSans.ttf'), join(fonts, 'DejaVuSans-Bold.ttf')];
const margin = 56;

type Tags = ReturnType<PDFKit.PDFDocument['struct']>;

/**
 * A tagged PDF/UA: a screen reader finds its language, title, headings, lists and tables. The font holds the letters of many
 * languages and is embedded.
 */
export function writePdf(summary: Summary): Promise<Buffer> {
  const document = new PDFDocument({
    ...{ size: 'A4', margin, font: plain, lang: summary.language, tagged: true, displayTitle: true },
    ...{ pdfVersion: '1.7', subset: 'PDF/UA' as never, info: { Title: summary.title } },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const root = document.struct('Document');
  document.addStructure(root);
  text(document, root, 'H1', summary.title, { font: bold, size: 18 });
  text(document, root, 'P', summary.subtitle, { size: 9 });
  for (const section of summary.sections) write(document, root, section);
  root.end();
  document.end();
  return whole;
}

interface Look {
  font?: string;
  size?: number;
  gap?: number;
}

/** One piece of text as a tag of its own. */
function text(document: PDFKit.PDFDocument, parent: Tags, tag: string, words: string, look: Look = {}): void {
  const { font = plain, size = 10.5, gap = 4 } = look;
  parent.add(
    document.struct(tag, {}, () => {
      document
        .font(font)
        .fontSize(size)
        .text(words)
        .moveDown(gap / size);
    }),
  );
}

function write(document: PDFKit.PDFDocument, root: Tags, { heading, lines, table }: Section): void {
  const part = document.struct('Sect');
  root.add(part);
  document.moveDown(0.6);
  if (heading) text(document, part, 'H2', heading, { font: bold, size: 13, gap: 3 });
  for (const line of lines ?? []) writeLine(document, part, line);
  if (table) writeTable(document, part, table);
  part.end();
}

function writeLine(document: PDFKit.PDFDocument, part: Tags, { term, text: words }: Line): void {
  if (term) text(document, part, 'P', `${term}: ${words}`);
  else text(document, part, 'P', words);
}

function writeTable(document: PDFKit.PDFDocument, part: Tags, { head, rows }: NonNullable<Section['table']>): void {
  document.font(plain).fontSize(9.5);
  const tags = document.struct('Table');
  part.add(tags);
  const cell = (words: string) => ({ text: words, padding: 4 });
  document.table({
    structParent: tags,
    data: [
      head.map((words) => ({ ...cell(words), type: 'TH' as const, font: { src: bold, size: 9.5 } })),
      ...rows.map((row) => row.map(cell)),
    ],
  } as never);
  tags.end();
}
