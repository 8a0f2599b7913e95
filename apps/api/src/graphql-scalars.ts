import { GraphQLScalarType } from 'graphql';
import { calendarDayIn } from '@unknot/domain/care/calendar-day';
import { refused } from './access/refused';

function textScalar(name: string, description: string, fits: (text: string) => boolean) {
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: (value) => {
      if (typeof value === 'string' && fits(value)) return value;
      throw refused('BAD_INPUT', `This is no ${name}: ${description}`);
    },
  });
}

function isDay(text: string): boolean {
  return calendarDayIn(text) !== undefined;
}

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

/** How days and instants travel. */
export const scalars = {
  Date: textScalar('Date', 'a calendar day such as 2026-03-01.', isDay),
  DateTime: textScalar('DateTime', 'an instant with zone such as 2026-03-01T22:15:00Z.', isInstant),
};
