/** A group of fewer different people than this is hidden, unless it is empty (domain model 5.5). */
export const fewestPeople = 11;
