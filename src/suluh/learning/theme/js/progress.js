// Progress of learners, on this device only. An item is kept under its id with the marks of what it
// rested on when it was done; where these are no longer the same, it is open again.
(function () {
  "use strict";
  const VERSION = 1;
  const PREFIX = "suluh.belajar";
  const BROKEN = PREFIX + ".rusak";

  /** @returns {SuluhState} */
  function empty() { return { v: VERSION, items: {}, cards: {}, seen: {} }; }

  /** A name that would set what a table inherits is none of ours, and would be lost. @param {any} x */
  const isTable = (x) => x && typeof x === "object" && !Object.keys(x).includes("__proto__");

  /** @param {any} x @returns {x is SuluhState} */
  function sound(x) {
    return Boolean(x) && x.v === VERSION && [x.items, x.cards, x.seen].every(isTable) &&
      Object.values(x.seen).every(Array.isArray) &&
      Object.values(x.items).every((e) => Array.isArray(e) && typeof e[0] === "string" && typeof e[1] === "string") &&
      Object.values(x.cards).every((e) => Array.isArray(e) && e.length > 5);
  }

  /** What a table itself has under a name; a thing may have the name of what every table inherits (`constructor`).
   *  @template T @param {Record<string, T>} table @param {string} name @returns {T | undefined} */
  const own = (table, name) => (Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined);

  /** Both tables, and of what both have the row whose day, at `day` in it, is the later.
   *  @template {any[]} T @param {Record<string, T>} a @param {Record<string, T>} b @param {number} day */
  function later(a, b, day) {
    const both = { ...a };
    for (const key of Object.keys(b)) {
      const had = own(a, key);
      if (!had || had[day] < b[key][day]) both[key] = b[key];
    }
    return both;
  }

  /** Both, and of what both have the later. @param {SuluhState} a @param {SuluhState} b */
  function merge(a, b) {
    const all = empty();
    all.items = later(a.items, b.items, 0);
    all.cards = later(a.cards, b.cards, 3);
    for (const key of Object.keys({ ...a.seen, ...b.seen })) {
      all.seen[key] = [...new Set([...(own(a.seen, key) || []), ...(own(b.seen, key) || [])])];
    }
    return all;
  }

  /** @param {string} name @param {SuluhState} state @param {string} day */
  function pack(name, state, day) {
    const body = JSON.stringify({ name, saved: day, state });
    return JSON.stringify({ suluh: "belajar", version: VERSION, check: Suluh.fingerprint.hex(body), body });
  }

  /** @param {string} text @returns {SuluhUnpacked} what a file holds, or what is wrong with it */
  function unpack(text) {
    let outer;
    try { outer = JSON.parse(text); } catch (e) {
      return { fault: text.trim().startsWith('{"suluh"') ? "cut" : "strange" };
    }
    if (!outer || outer.suluh !== "belajar") return { fault: "strange" };
    if (!(outer.version <= VERSION)) return { fault: "newer" };
    if (typeof outer.body !== "string" || Suluh.fingerprint.hex(outer.body) !== outer.check) return { fault: "altered" };
    try {
      const inner = JSON.parse(outer.body);
      if (sound(inner.state)) return { fault: "", name: String(inner.name), saved: String(inner.saved), state: inner.state };
    } catch (e) { /* said below */ }
    return { fault: "altered" };
  }

  /** @param {Storage | null} storage null or refusing: progress lives as long as the page @returns {SuluhBook} */
  function open(storage) {
    /** @type {SuluhBook} */
    const book = { people: [], now: "", state: empty(), kept: true, fault: "", save, add, choose, forget, take, at };

    /** @param {string} key */
    function read(key) {
      const text = storage && storage.getItem(key);
      if (!text) return null;
      try { return JSON.parse(text); } catch (e) { return broken(key, text); }
    }

    /** @param {string} key @param {string} text kept: nothing is thrown away @returns {null} */
    function broken(key, text) {
      book.fault = "broken";
      try { if (storage) storage.setItem(BROKEN + "." + key, text); } catch (e) { book.kept = false; }
      return null;
    }

    /** @param {string} key @param {unknown} value */
    function write(key, value) {
      if (!storage || !book.kept || book.fault === "newer") return;
      try { storage.setItem(key, JSON.stringify(value)); } catch (e) { book.kept = false; }
    }

    function load() {
      const found = book.now ? read(PREFIX + "/" + book.now) : null;
      if (found && found.v > VERSION) book.fault = "newer";
      else if (found && !sound(found)) {
        book.fault = "broken";
        write(BROKEN + "/" + book.now, found);
      }
      book.state = sound(found) ? found : empty();
    }

    function save() { write(PREFIX + "/" + book.now, book.state); }

    /** @param {string} name */
    function add(name) {
      book.now = Date.now().toString(36) + Math.random().toString(36).slice(2, 6);
      book.people.push([book.now, name.trim().slice(0, 60)]);
      book.state = empty();
      list();
      save();
    }

    /** @param {string} id */
    function choose(id) {
      book.now = id;
      list();
      load();
    }

    /** One learner, or without an id everything. @param {string} [id] */
    function forget(id) {
      book.people = book.people.filter((p) => id && p[0] !== id);
      const shelf = storage;
      if (shelf) {
        Object.keys(shelf).filter((k) => k.startsWith(PREFIX) && (!id || k.endsWith("/" + id)))
          .forEach((k) => shelf.removeItem(k));
      }
      book.now = book.people.length ? book.people[0][0] : "";
      book.fault = "";
      if (id) list();
      load();
    }

    /** Adds what a file holds to the learner of its name. @param {SuluhUnpacked} file */
    function take(file) {
      if (file.fault || !file.state) return;
      const same = book.people.find((p) => p[1] === file.name);
      if (same) choose(same[0]); else add(file.name || "?");
      book.state = merge(book.state, file.state);
      save();
    }

    /** The path that this learner opened last; with an id, that is it from now on. @param {string} [path] */
    function at(path) {
      if (path && book.now) write(PREFIX + ".jalur/" + book.now, path);
      return String((book.now && read(PREFIX + ".jalur/" + book.now)) || "");
    }

    function list() { write(PREFIX, { v: VERSION, now: book.now, people: book.people }); }

    try {
      if (!storage) throw new Error();
      storage.setItem(PREFIX + ".coba", "1");
      storage.removeItem(PREFIX + ".coba");
    } catch (e) {
      storage = null;
      book.kept = false;
    }
    const known = read(PREFIX);
    if (known && known.v > VERSION) book.fault = "newer";
    else if (known && Array.isArray(known.people)) {
      book.people = known.people.filter((/** @type {any} */ p) => Array.isArray(p) && p.length > 1).map((/** @type {any[]} */ p) => p.map(String));
      book.now = (book.people.find((p) => p[0] === known.now) || book.people[0] || [""])[0];
      if (book.people.length < known.people.length) broken(PREFIX, JSON.stringify(known));
    } else if (known !== null) broken(PREFIX, JSON.stringify(known));
    load();
    return book;
  }

  /** How an item stands. `marks`: those of what it rests on now. @param {SuluhState} state @param {string} key
   *  @param {string[]} marks @returns {SuluhStanding} */
  function standing(state, key, marks) {
    const wanted = marks.slice().sort().join("");
    // An item that was given another id is known by what it rests on.
    const entry = state.items[key] ||
      Object.entries(state.items).filter(([k, e]) => e[1] === wanted && k.split(":")[0] === key.split(":")[0]).map((p) => p[1])[0];
    if (!entry) return { done: false, day: "", fresh: [], gone: 0, note: "" };
    /** @type {string[]} */
    const had = entry[1].match(/.{5}/g) || [];
    const fresh = marks.filter((m) => !had.includes(m));
    const gone = had.filter((m) => !marks.includes(m)).length;
    return { done: !fresh.length && !gone, day: entry[0], fresh, gone, note: entry[2] || "" };
  }

  /** @param {Date} now @returns {string} the day by the clock of the device, as 2026-11-25 */
  function today(now) {
    return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  }

  Suluh.progress = {
    open, pack, unpack, merge, standing, today, empty,
    /** @param {string} day @returns {number} days since 1970 */
    number: (day) => Math.round(Date.parse(day + "T00:00:00Z") / 864e5),
    done: (state, key, marks, day, note) => {
      state.items[key] = note ? [day, marks.slice().sort().join(""), note] : [day, marks.slice().sort().join("")];
    },
    /** The code of a completion sheet; `word` is the office's own secret word, or empty. */
    code: (name, path, day, content, word) =>
      Suluh.fingerprint.code(["suluh", name.trim().toLowerCase(), path, day, content, word.trim()].join("\n")),
  };
})();
