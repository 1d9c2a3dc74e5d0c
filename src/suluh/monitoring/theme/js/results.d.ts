// The page of results: src/suluh/monitoring/pages/instruments/results_data.py makes the JSON.
interface SuluhNamedItem extends SuluhItem {
  text: string;
  list?: string;
  dimension?: string;
  breach?: string;
  follow?: string;
  // Older versions whose answers may be compared.
  fits?: number[];
}

interface SuluhNamedSection extends SuluhSection {
  title: string;
  from?: string;
  until?: string;
  items: SuluhNamedItem[];
}

interface SuluhRule {
  id: string;
  title: string;
  says: string;
  follow: string;
  least: number;
  same: string[];
  days: number;
  where: SuluhExpression | null;
}

interface SuluhResultsData extends SuluhInstrument {
  lang: string;
  sections: SuluhNamedSection[];
  // id, words
  lists: Record<string, [string, string][]>;
  yesNo: [string, string][];
  sexes: [string, string][];
  meanings: Record<string, string>;
  // Older versions whose score may be compared.
  fits: number[];
  rules: SuluhRule[];
  garbled: string;
  mojibake: string;
  w: Record<string, string>;
}

interface SuluhReason {
  name: string;
  column: string;
  value: string;
}

/** A visit that was read: `at` is its place among those given. */
interface SuluhVisitRow {
  at: number;
  id: string;
  time: string;
  answers: SuluhAnswers;
}

interface SuluhAside {
  at: number;
  reasons: SuluhReason[];
}

interface SuluhJudgedVisit {
  at: number;
  id: string;
  day: string;
  subject: string;
  place: string;
  version: number;
  percent: number | null;
  light: string;
  failed: string[];
  zero: string[];
  sections: Record<string, number | null>;
  answers: SuluhAnswers;
}

interface SuluhBreach {
  item: string;
  subject: string;
  count: number;
  first: string;
  last: string;
}

interface SuluhJudged {
  variables: Map<string, string[]>;
  people: Map<string, number[]>;
  sums: Record<string, [number, number]>;
  breaches: Map<string, SuluhBreach>;
  visits: SuluhJudgedVisit[];
  refused: number;
  aside: SuluhAside[];
}

type SuluhMargin<N> = Map<string, N>;

// Pairs and cells are two words with U+0000 between them.
interface SuluhTable<N> {
  rows: string[];
  columns: string[];
  cells: Map<string, N>;
}

interface SuluhCounts {
  total: number;
  margins: Map<string, SuluhMargin<number>>;
  tables: Map<string, SuluhTable<number>>;
  behind: Map<string, number>;
}

/** What may be shown: null where a number is hidden. */
interface SuluhPublished {
  total: number | null;
  margins: Map<string, SuluhMargin<number | null>>;
  tables: Map<string, SuluhTable<number | null>>;
  withheld: string[];
}

interface SuluhFiring {
  rule: string;
  title: string;
  text: string;
  follow: string;
  rows: number[];
}

interface SuluhBar {
  label: string;
  count: number | null;
  percent: number | null;
  tone: string;
}

interface SuluhFigure {
  title: string;
  bars: SuluhBar[];
  base: number | null;
}

interface SuluhGrid {
  title: string;
  corner: string;
  heads: string[];
  rows: [string, (number | null)[], number | null][];
  totals: (number | null)[];
  total: number | null;
}

interface SuluhFinding {
  item: string;
  section: string;
  breached: number | null;
  answered: number | null;
  percent: number | null;
  critical: boolean;
}

interface SuluhResultsFound {
  read: number;
  used: number;
  refused: number;
  aside: SuluhAside[];
  drafts: number;
  visits: SuluhJudgedVisit[];
  older: SuluhJudgedVisit[];
  average: [number, number];
  breaches: SuluhBreach[];
  firings: SuluhFiring[];
  /** null: fewer than five, so nothing may be told. */
  total: number | null;
  light: SuluhFigure | null;
  findings: SuluhFinding[];
  // dimension, its name, its tables; a withheld one by its name
  grids: { kind: string; name: string; tables: (SuluhGrid | string)[] }[];
  people: { title: string; bySex: SuluhFigure; tables: (SuluhGrid | string)[] }[];
}

interface SuluhParts {
  /** What the page of results is made of; each script adds its part. */
  counting: {
    agencyKey(name: string): string;
    mostFrequent(cells: string[]): Record<string, string>;
    fold(text: string): string;
    read(data: SuluhResultsData, visits: SuluhResponse[]): { good: SuluhVisitRow[]; aside: SuluhAside[] };
    dimensions(data: SuluhResultsData): Record<string, SuluhNamedItem>;
    judge(data: SuluhResultsData, rows: SuluhVisitRow[], today: string): SuluhJudged;
    tally(data: SuluhResultsData, judged: SuluhJudged): SuluhCounts;
    people(data: SuluhResultsData, judged: SuluhJudged, item: SuluhNamedItem): SuluhCounts | null;
    tabled(data: SuluhResultsData, years: boolean): string[];
    suppress(counts: SuluhCounts): SuluhPublished;
    rise(values: Map<string, number>, floor: Map<string, number>, cell: string, enough: number, up: boolean): number;
    watch(data: SuluhResultsData, judged: SuluhJudged, today: string): SuluhFiring[];
    longDate(day: string, lang: string): string;
    namer(data: SuluhResultsData): SuluhNamer;
    figure(published: SuluhPublished, namer: SuluhNamer, name: string): SuluhFigure;
    grid(published: SuluhPublished, namer: SuluhNamer, pair: string): SuluhGrid;
    findings(published: SuluhPublished, data: SuluhResultsData): SuluhFinding[];
  };
  results(data: SuluhResultsData, visits: SuluhVisit[], today: string): SuluhResultsFound;
  resultsFile(text: string, data: SuluhResultsData): SuluhVisit[] | null;
  resultsDraw: {
    folded(title: string, make: () => HTMLElement[]): HTMLElement;
    element(name: string, text?: string, className?: string): HTMLElement;
    table(title: string, heads: string[], rows: (string | number | null | HTMLElement)[][], w: Record<string, string>): HTMLElement;
    bars(figure: SuluhFigure, head: string, w: Record<string, string>): HTMLElement;
    grids(tables: (SuluhGrid | string)[], w: Record<string, string>): HTMLElement[];
  };
}

interface SuluhParts {
  resultsOwn: {
    label(data: SuluhResultsData, visit: SuluhVisit, at: number): string;
    light(data: SuluhResultsData, id: string): HTMLElement | string;
    score(data: SuluhResultsData, percent: number | null): string;
    list(lines: string[]): HTMLElement | string;
    visits(data: SuluhResultsData, found: SuluhResultsFound, labels: string[]): HTMLElement[];
    warnings(data: SuluhResultsData, found: SuluhResultsFound, labels: string[]): HTMLElement[];
  };
  resultsComparison(data: SuluhResultsData, found: SuluhResultsFound, labels: string[]): HTMLElement[];
  resultsShared(data: SuluhResultsData, found: SuluhResultsFound): HTMLElement[];
}

interface SuluhNamer {
  variable(name: string): string;
  dimension(name: string): string;
  category(name: string, category: string): string;
  order(name: string, categories: string[]): string[];
  tone(name: string, category: string): string;
}
