import { isUniqueViolation } from './unique-violation';

/**
 * Does some work again where it met another one at its key: two that send the same thing at once, of which the second
 * then finds what the first has stored. Answers `otherwise` where the key is somebody else's.
 */
export async function onceMore<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      if (!isUniqueViolation(fault)) throw fault;
    }
  }
  return otherwise;
}
