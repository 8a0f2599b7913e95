import { isMissingPart } from './newer-version';

describe('a part of an older version that is gone', () => {
  it.each([
    [new TypeError('Failed to fetch dynamically imported module: http://a/chunk-1.js'), true],
    [new TypeError('error loading dynamically imported module: http://a/chunk-1.js'), true],
    [new TypeError('Importing a module script failed.'), true],
    [new TypeError("Cannot read properties of undefined (reading 'name')"), false],
    [new Error('dynamically imported module'), false],
  ])('%p: %p', (error, missing) => {
    expect(isMissingPart(error)).toBe(missing);
  });
});
