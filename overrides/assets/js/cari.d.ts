// Search: see docs/search.md. A stem with its weight; a row of a posting: unit, impact, places.
type SuluhOption = [string, number];
type SuluhRow = [number, number, number[]];
interface SuluhSlot {
  options: SuluhOption[];
  weight: number;
  at: number;
  group: number;
  asks: boolean;
}
interface SuluhWords {
  stems: string[];
  has(stem: string): boolean;
  stop: Set<string>;
  spelling: Map<string, string>;
  asks: Map<string, string>;
  stem(word: string): string;
  resolve(word: string, begun: boolean): [number, SuluhOption[][]];
}
interface SuluhResult {
  title: string;
  address: string;
  anchor: string;
  twin: string;
  badge: string;
  summary: string;
  section: number;
  heading: string;
  answer: [string, [string, string][]] | 0 | undefined;
  role: string;
  lang: string;
}
interface SuluhHit {
  unit: number;
  score: number;
  answers: boolean;
  places: [number, number[]][];
  card?: Promise<SuluhResult>;
}
interface SuluhFound {
  answer?: SuluhHit;
  hits: SuluhHit[];
  mended: string;
  stems: Set<string>;
}
interface SuluhIndex {
  words: SuluhWords;
  danger(text: string): any[] | undefined;
  ask(text: string, typing: boolean, level: number, most: number): Promise<SuluhFound>;
  text(unit: number): Promise<string[]>;
}
interface SuluhView {
  root: string;
  words: string[];
  badges: Record<string, string>;
}
interface SuluhParts {
  load(address: string): Promise<void>;
  el(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement;
  fold(text: string): string[];
  candidates(word: string): Map<string, number>;
  words(data: any): SuluhWords;
  take(name: string, data: any): void;
  index(root: string, lang: string): Promise<SuluhIndex>;
  result(view: SuluhView, card: SuluhResult, attributes: Record<string, string>): HTMLElement;
  answer(view: SuluhView, card: SuluhResult): HTMLElement;
  danger(view: SuluhView, row: any[], lang: string): HTMLElement;
  snippet(view: SuluhView, index: SuluhIndex, item: HTMLElement, card: SuluhResult, texts: string[], stems: Set<string>): void;
  /** The desk that the result page shows alone, "" for all; runs the query again when it changes. */
  filter?: (again: () => void) => string;
  /** Keeps a query without a result on this device; internal editions only. */
  missed?: (text: string) => void;
}
