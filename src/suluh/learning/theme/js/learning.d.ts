// Learning: the parts of `Suluh` that its scripts share.

/** Item: day done, marks of what it rested on (five letters each, sorted), a note such as the mentor. */
type SuluhEntry = [string, string] | [string, string, string];
/** Card of a question: stability, difficulty, day due, day answered (since 1970), marks, 1 if right. */
type SuluhCard = [number, number, number, number, string, number];

interface SuluhState {
  v: number;
  items: Record<string, SuluhEntry>;
  cards: Record<string, SuluhCard>;
  /** Path -> marks of the changes that its reader has been shown. */
  seen: Record<string, string[]>;
}

interface SuluhUnpacked {
  fault: "" | "cut" | "altered" | "newer" | "strange";
  name?: string;
  saved?: string;
  state?: SuluhState;
}

interface SuluhBook {
  /** [id, name] of each learner. */
  people: [string, string][];
  now: string;
  state: SuluhState;
  /** Whether the device keeps what is saved. */
  kept: boolean;
  fault: "" | "broken" | "newer";
  save(): void;
  add(name: string): void;
  choose(id: string): void;
  forget(id?: string): void;
  take(file: SuluhUnpacked): void;
  at(path?: string): string;
}

interface SuluhStanding {
  done: boolean;
  day: string;
  /** Marks that were not there when it was done. */
  fresh: string[];
  /** How many that were there are gone. */
  gone: number;
  note: string;
}

interface SuluhParts {
  fingerprint: { hex(text: string): string; code(text: string): string };
  repetition: {
    answer(memory: [number, number] | null, days: number, right: boolean): { memory: [number, number]; days: number };
    recall(stability: number, days: number): number;
  };
  progress: {
    open(storage: Storage | null): SuluhBook;
    pack(name: string, state: SuluhState, day: string): string;
    unpack(text: string): SuluhUnpacked;
    merge(a: SuluhState, b: SuluhState): SuluhState;
    standing(state: SuluhState, key: string, marks: string[]): SuluhStanding;
    today(now: Date): string;
    empty(): SuluhState;
    number(day: string): number;
    done(state: SuluhState, key: string, marks: string[], day: string, note?: string): void;
    code(name: string, path: string, day: string, content: string, word: string): string;
  };
  /** The open book of this page, and what to do when another learner takes it. */
  learner: { book: SuluhBook; changed(what: () => void): void };
  /** What is known of questions; only where progress is kept. */
  quizCards?: {
    /** Whether it was answered rightly, while it rests on the same; else undefined. */
    known(q: HTMLElement): boolean | undefined;
    changed(q: HTMLElement): boolean;
    remember(q: HTMLElement, right: boolean): void;
    /** [what is asked today, how many were answered today]. */
    today(all: HTMLElement[]): [HTMLElement[], number];
    pass(of: DOMStringMap, note: string): void;
    when(what: () => void): void;
  };
}
