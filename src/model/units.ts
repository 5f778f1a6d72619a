/** The calendar of the model: a month is 730 hours, a year 12 months. */
export const hoursPerMonth = 730;
export const secondsPerMonth = 2_628_000;
export const monthsPerYear = 12;
