import { badNamesOf } from './names';
import { sourcesOfProject } from './source';

describe('names of files and folders', () => {
  it('say what is inside', () => {
    expect(badNamesOf(sourcesOfProject())).toEqual([]);
  });

  it.each([
    'libs/shared/a.ts',
    'libs/domain/common/a.ts',
    'apps/api/src/core/a.ts',
    'libs/domain/care/utils.ts',
    'apps/dashboard/src/app/helpers.ts',
    'libs/domain/misc.spec.ts',
    'libs/domain/types.ts',
    'libs/domain/care/index.ts',
    'libs/domain/care/seriesKey.ts',
    'libs/domain/Care/reading.ts',
    'libs/domain/care/series_key.ts',
  ])('are refused: %s', (path) => {
    expect(badNamesOf([{ path, text: '' }])).toHaveLength(1);
  });

  it.each([
    'libs/domain/care/reading.spec.ts',
    'README.md',
    '.ci/run',
    'apps/dashboard/src/index.html',
  ])('are accepted: %s', (path) => {
    expect(badNamesOf([{ path, text: '' }])).toEqual([]);
  });
});
