// Instruments: src/suluh/monitoring/pages/instruments/data.py makes the JSON.
type SuluhAnswers = Record<string, string>;
// Nested lists, as src/suluh/monitoring/model/expression.py describes them.
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

interface SuluhSection {
  id: string;
  relevant: SuluhExpression | null;
  repeat: number;
  items: SuluhItem[];
}

interface SuluhInstrument {
  id: string;
  // The items that say where a visit was, and the one that says when; not on the public pages.
  place?: string[];
  day?: string;
  version: number;
  consent: boolean;
  least: number;
  lights: [string, number][];
  sections: SuluhSection[];
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

/** A filled form on this device: see visits.js. */
interface SuluhVisit extends SuluhResponse {
  instrument: string;
  version: number;
  state: "draft" | "done";
  made: string;
  changed: string;
}

/** A form with the answers in it: see instrument-answers.js. */
interface SuluhSheet {
  form: HTMLFormElement;
  /** A text that the form carries for its script. */
  word(name: string): string;
  collect(root: Element): SuluhAnswers;
  left(root: Element): SuluhAnswers;
  rounds(): Record<string, SuluhAnswers[]>;
  section(id: string): HTMLElement;
  question(root: Element, item: string): HTMLElement | null;
  fill(root: Element, answers: SuluhAnswers, version: number): void;
  addRound(id: string, answers: SuluhAnswers, version?: number): void;
  number(holder: Element): void;
}

interface SuluhParts {
  scorer: {
    clean(instrument: SuluhInstrument, answers: SuluhAnswers, today: string): { answers: SuluhAnswers; asked: Record<string, boolean> };
    score(instrument: SuluhInstrument, answers: SuluhAnswers, today: string): { whole: SuluhPart; sections: Record<string, SuluhPart>; points: Record<string, number> };
    holds(node: SuluhExpression, ask: SuluhAsk): boolean;
    types(instrument: SuluhInstrument): Record<string, string>;
    number(text: string): number | null;
  };
  surveyText: {
    write(instrument: SuluhInstrument, answers: SuluhAnswers): string;
    read(text: string, instrument: SuluhInstrument): { answers: SuluhAnswers; unread: string[] } | null;
  };
  files: {
    csv(instrument: SuluhInstrument, saved: SuluhResponse[]): Record<string, string>;
    json(instrument: SuluhInstrument, saved: SuluhResponse[]): string;
  };
  visits: {
    list(instrument: string): Promise<SuluhVisit[]>;
    get(uuid: string): Promise<SuluhVisit | null>;
    put(visit: SuluhVisit, since?: string): Promise<void>;
    putAll(visits: SuluhVisit[], since?: string): Promise<void>;
    remove(uuid: string): Promise<void>;
    kept(): Promise<"kept" | "forgets" | "none">;
    ask(): void;
    crowded(): Promise<boolean>;
    sound(x: any): boolean;
    onChange(listener: (uuid: string, what: string) => void): void;
  };
  intake: {
    read(texts: string[], instrument: SuluhInstrument): { visits: SuluhVisit[]; aside: Record<string, number> };
    compare(found: SuluhVisit[], here: SuluhVisit[]): { fresh: SuluhVisit[]; newer: SuluhVisit[]; same: number; older: number };
  };
  completeness(sheet: SuluhSheet, instrument: SuluhInstrument): void;
  asked(sheet: SuluhSheet, instrument: SuluhInstrument, checker: ReturnType<SuluhParts["checker"]>): () => void;
  printed(form: HTMLFormElement): void;
  visitList(sheet: SuluhSheet, instrument: SuluhInstrument): {
    show(current: string): Promise<void>;
    title(visit: SuluhVisit): string;
    say(message: string): void;
    /** Called with the id of each visit that was deleted here. */
    onRemove(listener: (uuid: string) => void): void;
  };
  visitsBefore: {
    takeOver(instrument: SuluhInstrument): Promise<void>;
    leave(visit: SuluhVisit): void;
    arrived(visit: SuluhVisit): void;
  };
  stamp: { today(): string; moment(): string; uuid(): string };
  sheet(form: HTMLFormElement, instrument: SuluhInstrument): SuluhSheet;
  checker(sheet: SuluhSheet, instrument: SuluhInstrument): {
    cleanRound(section: SuluhSection, outer: SuluhAnswers, own: SuluhAnswers): { answers: SuluhAnswers; asked: Record<string, boolean> };
    tell(place: HTMLElement | null, message: string): boolean;
    mend(): number;
    check(): { answers: SuluhAnswers; rounds: Record<string, SuluhAnswers[]>; faults: HTMLElement[] };
  };
}
