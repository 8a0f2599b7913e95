import { GraphQLScalarType } from 'graphql';
import { calendarDayIn } from '@unknot/domain/care/calendar-day';
import { refused } from '../access/refused';

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

const instantShape = /^(.{10})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** A day that the calendar has, with a time that clocks show and a zone that exists. */
function isInstant(text: string): boolean {
  const [, day] = instantShape.exec(text) ?? [];
  return day !== undefined && isDay(day) && !Number.isNaN(Date.parse(text));
}

/** How days and instants travel. */
export const scalars = {
  Date: textScalar('Date', 'a calendar day such as 2026-03-01.', isDay),
  DateTime: textScalar('DateTime', 'an instant with zone such as 2026-03-01T22:15:00Z.', isInstant),
};
