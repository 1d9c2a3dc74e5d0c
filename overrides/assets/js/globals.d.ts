// What the scripts share: one global, `Suluh`. A script that others call declares its part here.
interface SuluhParts {}

declare var Suluh: SuluhParts;

interface Window {
  Suluh: SuluhParts;
}

// tenggat.js
interface SuluhParts {
  lastDay: (start: string, value: number, unit: string, holidays: string[]) => string;
}

// perusahaan.js
interface SuluhParts {
  matchesAgency: (name: string, asked: string) => boolean;
}
