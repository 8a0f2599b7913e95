import { reportPdf } from '@unknot/api/progress/report-pdf/report-pdf';
import { papers, type Paper } from '@unknot/charts/report/paper';
import {
  reportAudiences,
  type ReportAudience,
} from '@unknot/domain/progress/report/report-audience';
import { largestRecord, madeReport } from './made-report';
import { readPdf, tagsWith, type ReadPdf } from './read-pdf';

const one = (words: string, audience: ReportAudience = 'DOCTOR', paper: Paper = 'A4') => {
  const report = madeReport(largestRecord(words), audience);
  return reportPdf(report, paper).then(readPdf);
};

/** Lines that lie on each other or outside of the paper's margin. */
function misplaced({ texts, width, height }: ReadPdf): readonly string[] {
  return texts
    .filter(({ text }) => text.trim() !== '')
    .filter(({ x, y, width: wide }) => x < 28 || x + wide > width - 24 || y < 30 || y > height - 30)
    .map(({ text, x, y }) => `${text} at ${Math.round(x)}, ${Math.round(y)}`);
}

/** How far the lowest line above the footnote is from its first line, in points. */
function roomAboveFoot({ texts }: ReadPdf): number {
  const foot = texts.find(({ text }) => /^(A call needs|“Better” and)/.test(text));
  if (foot === undefined) throw new Error('The page has no footnote.');
  const above = texts.filter(({ y }) => y > foot.y).map(({ y }) => y);
  return Math.min(...above) - foot.y;
}

const long = 'Wilhelmina von Hohenstein-Oberstaufen '.repeat(14).slice(0, 500);

describe.each(papers)('the file on %s', (paper) => {
  it.each(reportAudiences)(
    'is one page for %s with sixty sessions and every text 500 long',
    async (who) => {
      const read = await one(long, who, paper);
      expect(read.pages).toBe(1);
      const [width, height] = paper === 'A4' ? [595, 842] : [612, 792];
      expect(Math.abs(read.width - width)).toBeLessThan(1);
      expect(Math.abs(read.height - height)).toBeLessThan(1);
      expect(misplaced(read)).toEqual([]);
      expect(roomAboveFoot(read)).toBeGreaterThan(7);
    },
  );
});

describe('the file', () => {
  it('is tagged: language, title, headings, a table with headers, figures with words', async () => {
    const read = await one('Kim Lee');
    expect(read).toMatchObject({ isMarked: true, language: 'en-AU' });
    expect(read.title).toBe('Progress report for the doctor');
    const { tags } = read;
    expect(tagsWith('Document', tags)).toHaveLength(1);
    expect(tagsWith('H1', tags)).toHaveLength(1);
    expect(tagsWith('H2', tags)).toHaveLength(6);
    expect(tagsWith('Table', tags)).toHaveLength(1);
    expect(tagsWith('TR', tags)).toHaveLength(9);
    expect(tagsWith('TH', tags)).toHaveLength(7 + 8);
    expect(tagsWith('TD', tags)).toHaveLength(8 * 6);
    const figures = tagsWith('Figure', tags).map(({ alt }) => alt ?? '');
    expect(figures).toHaveLength(4);
    expect(figures[0]).toMatch(/^Numeric pain rating, average.*60 readings from/);
    expect(figures[1]).toMatch(/^Range of motion now\./);
    expect(figures[2]).toMatch(/^Body map, session 1, /);
    expect(figures[3]).toMatch(/^Body map, session 60, /);
  });

  it('holds its words once and as text, in the fixed order, with the hash', async () => {
    const report = madeReport(largestRecord('Kim Lee'), 'DOCTOR');
    const { words } = await readPdf(await reportPdf(report, 'A4'));
    const order = [
      'Progress report for the doctor: Kim Lee',
      'of 60 sessions measured',
      'over 14 months',
      'Important',
      'Range of motion now',
      'Trigger points, first and latest',
      'Goals',
      'What was done',
      'Plan',
      'A call needs three readings',
      'TREND-1.0',
      report.dataHash,
    ];
    const places = order.map((text) => words.indexOf(text));
    expect(places.filter((place) => place === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(words.split(report.dataHash)).toHaveLength(2);
    // The chart is drawn once: its labels stand there once.
    expect(words.split('start 0')).toHaveLength(2);
  });

  it.each([
    ['Greek', 'Ελένη Παπαδοπούλου'],
    ['Cyrillic', 'Ђорђе Щербаков'],
    ['Latin with marks', 'Đặng Łukasz Čeština'],
    ['Armenian', 'Արամ'],
  ])('shows names in %s', async (_, name) => {
    const { words } = await one(name);
    expect(words).toContain(name);
    expect(words).not.toContain('\uFFFD');
  });

  it('shows names that are read from the right, and says nothing of unknown signs', async () => {
    const { words } = await one('יעל כהן');
    // A reader may give the letters as they stand or as they are read.
    expect(words).toMatch(/[יעל]{3}/);
    expect(words).not.toContain('cannot show');
  });

  it('says where it cannot show a sign, and never shows an empty box in silence', async () => {
    const { words, pages } = await one('Kim 🧶👩‍⚕️ 李');
    expect(words).toContain('Kim \uFFFD\uFFFD \uFFFD');
    expect(words).toContain('\uFFFD stands for a sign that this file cannot show.');
    expect(pages).toBe(1);
  });

  it.each([
    ['markup', '<script>alert(1)</script><b>&amp;'],
    ['marks upon marks', `Z${'\u0301\u0302\u0303'.repeat(160)}algo`],
    ['what turns the direction', 'Kim \u202Eeel\u202C'],
    ['signs of PDF', 'Kim) Tj ET /Lee << >> \\'],
    ['nothing but spaces', ' \u00A0 '],
    ['one word', 'x'.repeat(500)],
  ])('stays one page in order with %s', async (_, name) => {
    const read = await one(name, 'CLIENT', 'LETTER');
    expect(read.pages).toBe(1);
    expect(misplaced(read)).toEqual([]);
  });

  it('shows markup as it was written', async () => {
    expect((await one('<b>Kim</b> & Lee')).words).toContain('<b>Kim</b> & Lee');
  });
});
