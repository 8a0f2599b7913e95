const plainNumber = /^[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})$/;

/** The number that a cell holds, `undefined` where it is not one number in plain digits. */
export function numberIn(cell: string, decimal: '.' | ','): number | undefined {
  if (decimal === '.') return plainNumber.test(cell) ? Number(cell) : undefined;
  if (cell.includes('.')) return undefined;
  const dotted = cell.replace(',', '.');
  return plainNumber.test(dotted) ? Number(dotted) : undefined;
}
