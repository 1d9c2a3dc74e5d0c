// Search: see docs/search.md. A stem with its weight; a row of a posting: unit, impact, places.
type SuluhOption = [string, number];
type SuluhRow = [number, number, number[]];
/** A text, then (label, address, name before it) of ways to call and pages to open. */
type SuluhAnswer = [string, [string, string, string?][]?];
/** A phrase of a query: its stems in their order, the number of its group, its weight, what orders it. */
interface SuluhPhrase {
  stems: string[];
  group: number;
  weight: number;
  key: string;
}
interface SuluhSlot {
  options: SuluhOption[];
  weight: number;
  /** Its place in the query; -1 for a phrase. */
  at: number;
  /** The options that a name may hold for it, the words of a phrase, and whether it asks for a kind of answer. */
  sure: string[];
  stems: string[];
  asks: boolean;
  /** How sure it is that this was meant; 0 for a little word of the other language. */
  trust: number;
  /** A mistyped word as it was typed: it may be a rare one. */
  rare: string;
}
/** A typed word as danger words are looked for in it: see `Told` in src/suluh/search/danger.py. */
interface SuluhTold {
  word: string;
  stem: string;
  affixed: boolean;
  mended: boolean;
  small: boolean;
}
interface SuluhDanger {
  told(words: SuluhWords, word: string, before: string, how: number, found: SuluhOption[][], unended: boolean): SuluhTold[];
  find(told: SuluhTold[]): SuluhReading["danger"];
  /** Where phrases stand: the places of the words of each. */
  spans(phrases: string, told: SuluhTold[]): number[][];
}
interface SuluhWords {
  stems: string[];
  special: Map<string, string>;
  stem(word: string): string;
  among(word: string, some: Set<string>): string;
  resolve(word: string, begun: boolean): [number, SuluhOption[][]];
}
/** A query as it was read: see `Reading` in src/suluh/search/ask.py. */
interface SuluhReading {
  /** Of its words; phrases come with the postings. */
  slots: SuluhSlot[];
  /** The stems of its words that may stand in a phrase. */
  names: string[];
  /** The slot with number and year of a regulation, -1 for none. */
  rule: number;
  asked: string;
  corrected: string;
  foreign: boolean;
  /** Phrases, title, address, (number, link, name) of each contact, 1 if nothing else may be said. */
  danger: [string, string, string, [string, string, string][], number] | undefined;
  choose: boolean;
  places: SuluhNamed;
  typed: string;
  /** How many of its words have a meaning. */
  meant: number;
  bare: number;
}
/** The places that a query names: see `Named` in src/suluh/search/places.py. */
interface SuluhNamed {
  abroad: Set<number>[];
  stems: Set<string>;
  home: boolean;
}
interface SuluhCards {
  /** The stems that name home. */
  home: Set<string>;
  named(told: SuluhTold[]): SuluhNamed;
  /** How a unit is called as the query: 2 by its title, 1 a term by its name, 0 not at all. */
  called(title: string, hit: SuluhHit, reading: SuluhReading): number;
  /** The regulations that have the number and year of the query, those that hold most of its words. */
  cited(reading: SuluhReading, hits: SuluhHit[]): SuluhHit[];
  /** Of those that may answer all but regulations that are not surely named. */
  sure(reading: SuluhReading, hits: SuluhHit[], all: SuluhHit[]): SuluhHit[];
  /** The units that may answer, of the best hits in their order. */
  find(reading: SuluhReading, hits: SuluhHit[], rows: (stem: string) => SuluhRow[], guided: boolean): SuluhHit[];
}
interface SuluhShards {
  postings: Record<string, { scale: number; rows: SuluhRow[]; phrases: SuluhPhrase[] }>;
  /** The stems of slots, once their postings are here. */
  need(slots: SuluhSlot[]): Promise<string[]>;
  /** The slots of a query whose words are here, with those of its phrases. */
  phrased(reading: SuluhReading): SuluhSlot[];
}
interface SuluhHit {
  unit: number;
  score: number;
  named: boolean;
  /** Whether its title has all words of the query and ends with the last. */
  ends: boolean;
  /** The slots that its name surely holds. */
  held: Set<number>;
  /** By slot: its score and places. */
  row: [number, number[]][];
}
interface SuluhResult {
  unit: number;
  title: string;
  /** From the root of the site. */
  address: string;
  anchor: string;
  badge: number | "";
  summary: string;
  section: number;
  heading: string;
  answer: SuluhAnswer;
  role: string;
}
interface SuluhIndex {
  /** What is said of a mended word, of hits that hardly fit, above them, and by the cross: see search/says.py. */
  said: string[];
  words: SuluhWords;
  read(text: string, typing: boolean): SuluhReading;
  ask(query: SuluhReading, level: number, most: number): Promise<{ stems: string[]; weak: boolean; answer: SuluhResult | undefined; cards: SuluhResult[] }>;
  /** The title in the other language, then the text of each section. */
  text(unit: number): Promise<string[]>;
  /** Whose number a query holds; no owners for one that no contact has, nothing if it holds none. */
  number(text: string): Promise<{ owners: SuluhResult[]; said: string } | undefined>;
}
/** What the page of results adds to the list. */
interface SuluhPage {
  place: HTMLElement;
  most(): number;
  keep(card: SuluhResult): boolean;
  below(cards: SuluhResult[], lang: string, index: SuluhIndex): HTMLElement[];
  /** A query without a result: internal editions keep it on the device. */
  missed(text: string): void;
}
interface SuluhParts {
  load(address: string): Promise<any>;
  /** Loads what searches, once. */
  warm(event?: unknown): void;
  el(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement;
  /** What stands in the list besides results: see search-boxes.js. */
  boxes: {
    /** What makes an element of the list a choice. */
    option: Record<string, string>;
    href(card: SuluhResult): string;
    badge(card: SuluhResult): HTMLElement | "";
    answer(kind: string, to: string, name: string, answer: SuluhAnswer): HTMLElement;
    first(danger: NonNullable<SuluhReading["danger"]>): HTMLElement;
    help(kind: string, said: string): HTMLElement;
    cross(name: string, close: () => void): HTMLElement;
  };
  fold(text: string): string[];
  numbers: { asked(text: string): string; whose(text: string, numbers: [string, number][]): number[] | undefined };
  DIGITS: string;
  believed(word: string, stem: string, least?: number): boolean;
  trust(word: string, how: number, stem: string): number;
  /** Whether the best of some hits is an answer at all. */
  fits(slots: SuluhSlot[], hits: SuluhHit[], rows: (stem: string) => SuluhRow[]): boolean;
  candidates(word: string): Map<string, number>;
  words(data: any, lang: string): SuluhWords;
  plain(phrases: string): string[];
  danger(data: any): SuluhDanger;
  cards(data: any, dangers: SuluhDanger): SuluhCards;
  shards(data: any, known: string[], get: (name: string) => Promise<string>): SuluhShards;
  take(name: string, data: any): void;
  /** One piece; it fails if the file is missing, was cut, or is of another site. */
  piece(name: string, version: string, site: string): Promise<any>;
  /** The way to the root of the site. */
  root: string;
  index(lang: string): Promise<SuluhIndex>;
  /** Once it is here: see search-snippets.js. */
  snippet?(index: SuluhIndex, item: HTMLElement, card: SuluhResult, stems: string[]): Promise<void>;
  /** Only on the page of results. */
  page?: SuluhPage;
  run?(typing: boolean): void;
}
