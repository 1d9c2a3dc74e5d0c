// What the scripts share: one global, `Suluh`. A script that others call declares its part here.
interface SuluhParts {}

declare var Suluh: SuluhParts;

interface Window {
  Suluh: SuluhParts;
}

// storage.js
interface SuluhParts {
  storage: {
    keys: { learning: string; answers: string; misses: string; role: string };
    shelf(): Storage | null;
    read(key: string): any;
    forget(): void;
  };
}
