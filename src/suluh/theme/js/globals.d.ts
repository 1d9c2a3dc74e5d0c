// What the scripts share: one global, `Suluh`. A script that others call declares its part here.
interface SuluhParts {}

declare var Suluh: SuluhParts;

interface Window {
  Suluh: SuluhParts;
}

// clocks.js
interface SuluhParts {
  lastDay: (start: string, value: number, unit: string, holidays: string[]) => string;
}

// agencies.js
interface SuluhParts {
  matchesAgency: (name: string, asked: string) => boolean;
}

// Instruments: src/suluh/monitoring/pages/instruments/data.py makes the JSON.
type SuluhAnswers = Record<string, string>;
// Nested lists, as src/suluh/monitoring/pages/instruments/condition_data.py writes them.
type SuluhExpression = [string, ...any[]];

interface SuluhItem {
  id: string;
  type: string;
  fields: string[];
  weight: number;
  required?: boolean;
  critical?: boolean;
  relevant?: SuluhExpression;
  constraint?: SuluhExpression;
  points?: Record<string, number>;
  bands?: [number, number][];
}

interface SuluhInstrument {
  id: string;
  version: number;
  consent: boolean;
  least: number;
  lights: [string, number][];
  sections: { id: string; relevant: SuluhExpression | null; repeat: number; items: SuluhItem[] }[];
  // path, field, choice of a multi, repeat
  columns: [string, string, string, string][];
}

interface SuluhAsk {
  answers: SuluhAnswers;
  types: Record<string, string>;
  today: string;
  own: string;
}

interface SuluhPart {
  earned: number;
  answered: number;
  applicable: number;
  percent: number | null;
  light: string;
  failed: string[];
}

interface SuluhResponse {
  uuid: string;
  answers: SuluhAnswers;
  rounds: Record<string, SuluhAnswers[]>;
}

interface SuluhParts {
  nilai?: {
    clean(instrument: SuluhInstrument, answers: SuluhAnswers, today: string): { answers: SuluhAnswers; asked: Record<string, boolean> };
    score(instrument: SuluhInstrument, answers: SuluhAnswers, today: string): { whole: SuluhPart; sections: Record<string, SuluhPart> };
    holds(node: SuluhExpression, ask: SuluhAsk): boolean;
    types(instrument: SuluhInstrument): Record<string, string>;
    number(text: string): number | null;
  };
  teks?: {
    write(instrument: SuluhInstrument, answers: SuluhAnswers): string;
    read(text: string, instrument: SuluhInstrument): { answers: SuluhAnswers; unread: string[] } | null;
  };
  berkas?: {
    csv(instrument: SuluhInstrument, saved: SuluhResponse[]): Record<string, string>;
    json(instrument: SuluhInstrument, saved: SuluhResponse[]): string;
  };
}
