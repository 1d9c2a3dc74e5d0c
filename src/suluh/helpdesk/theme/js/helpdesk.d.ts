// The help desk: the parts of `Suluh` that its scripts share with their tests.

// clocks.js
interface SuluhParts {
  lastDay: (start: string, value: number, unit: string, holidays: string[]) => string;
}

// agencies.js
interface SuluhParts {
  matchesAgency: (name: string, asked: string) => boolean;
}
