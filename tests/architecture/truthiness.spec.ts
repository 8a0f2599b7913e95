import { sourcesOfProject } from './source';
import { truthinessOf } from './truthiness';

describe('a measurement of 0', () => {
  it('is nowhere taken for a missing one', () => {
    expect(truthinessOf(sourcesOfProject())).toEqual([]);
  });

  it.each([
    `if (reading.value) show();`,
    `const shown = !reading.value;`,
    `const shown = reading.value || '-';`,
    `const shown = reading.value && 'yes';`,
    `const shown = facts.baseline ? 1 : 2;`,
    `const shown = readings.filter((reading) => reading.value);`,
    `const shown = Boolean(facts.latestValue);`,
    `const shown = readings.some(({ reading }) => reading?.value);`,
  ])('is not lost in code: %s', (text) => {
    expect(truthinessOf([{ path: 'libs/domain/a.ts', text }])).toHaveLength(1);
  });

  it.each([
    `@if (reading.value) {`,
    `@if (row().latestValue; as shown) {`,
    `@if (!reading.value) {`,
    `{{ reading.value || '-' }}`,
    `<td [class.high]="reading.value && late">`,
    `{{ reading.value ? reading.value : '-' }}`,
  ])('is not lost in a template: %s', (text) => {
    expect(truthinessOf([{ path: 'apps/dashboard/src/app/a.html', text }])).toHaveLength(1);
  });

  it.each([
    `if (reading.value === null) show();`,
    `const shown = reading.value ?? '-';`,
    `const shown = readings.filter((reading) => reading.value !== null);`,
    `if (answer.value()) show();`,
  ])('is told from a missing one: %s', (text) => {
    expect(truthinessOf([{ path: 'libs/domain/a.ts', text }])).toEqual([]);
  });

  it('is told from a missing one in a template', () => {
    const text = `@if (answer.value(); as shown) {\n{{ reading.value ?? '-' }} @if (reading.value !== null) {`;
    expect(truthinessOf([{ path: 'apps/dashboard/src/app/a.html', text }])).toEqual([]);
  });
});
