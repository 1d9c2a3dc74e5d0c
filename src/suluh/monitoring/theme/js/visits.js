// Filled forms on this device: one database for all instruments; where it is refused, they live as long as the page.
(function () {
  "use strict";
  const S = (window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({}));
  const NAME = "suluh-isian";
  const SHELF = "visits";
  /** What could not be written, or all of it where there is no database. @type {Map<string, SuluhVisit>} */
  const memory = new Map();
  /** @type {Promise<IDBDatabase | null> | null} */
  let opening = null;
  let full = false;
  /** @type {((uuid: string, what: string) => void)[]} */
  const listeners = [];
  /** @type {BroadcastChannel | null} */
  let channel = null;
  try {
    channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }) => listeners.forEach((listener) => listener(String(data[0]), String(data[1])));
  } catch (refused) { /* older browsers and some files: a later save still notices */ }

  /** @param {string} uuid @param {string} what */
  const tell = (uuid, what) => { if (channel) channel.postMessage([uuid, what]); };

  /** @returns {Promise<IDBDatabase | null>} */
  function open() {
    opening = opening || new Promise((done) => {
      /** @type {IDBOpenDBRequest} */
      let request;
      try { request = window.indexedDB.open(NAME, 1); } catch (refused) { return done(null); }
      request.onupgradeneeded = () => {
        request.result.createObjectStore(SHELF, { keyPath: "uuid" }).createIndex("instrument", "instrument");
      };
      request.onerror = (event) => { event.preventDefault(); done(null); };
      request.onsuccess = () => {
        const database = request.result;
        const close = () => { database.close(); opening = null; };
        database.onversionchange = close;
        database.onclose = close;
        done(database);
      };
    });
    return opening;
  }

  /** Runs one transaction; what `act` keeps in `box.result` is the answer once all of it stands.
   *  @param {IDBTransactionMode} mode @param {(shelf: IDBObjectStore, box: {result: any, fault?: Error}) => void} act @returns {Promise<any>} undefined where there is no database */
  async function transact(mode, act) {
    const database = await open();
    if (!database) return undefined;
    return new Promise((done, fail) => {
      /** @type {{result: any, fault?: Error}} */
      const box = { result: null };
      const transaction = database.transaction(SHELF, mode);
      transaction.oncomplete = () => done(box.result);
      transaction.onabort = () => fail(box.fault || transaction.error || new Error("abort"));
      act(transaction.objectStore(SHELF), box);
    });
  }

  /** @param {any} x */
  const sound = (x) => Boolean(x && x.answers && x.rounds && typeof x.answers === "object") && Object.values(x.rounds).every(Array.isArray);

  /** @param {string} instrument @returns {Promise<SuluhVisit[]>} those that were changed last come first */
  async function list(instrument) {
    /** @type {SuluhVisit[]} */
    let found = [];
    try {
      found = await transact("readonly", (shelf, box) => {
        const request = shelf.index("instrument").getAll(instrument);
        request.onsuccess = () => { box.result = request.result; };
      }) || [];
    } catch (unreadable) { /* what stands in memory is still shown */ }
    const held = [...memory.values()].filter((visit) => visit.instrument === instrument);
    return found.filter(({ uuid }) => !memory.has(uuid)).concat(held).filter(sound)
      .sort((one, other) => (one.changed < other.changed ? 1 : -1));
  }

  /** @param {string} uuid @returns {Promise<SuluhVisit | null>} */
  async function get(uuid) {
    const held = memory.get(uuid);
    if (held) return held;
    try {
      const found = await transact("readonly", (shelf, box) => {
        const request = shelf.get(uuid);
        request.onsuccess = () => { box.result = request.result; };
      });
      return sound(found) ? found : null;
    } catch (unreadable) {
      return null;
    }
  }

  /** All of them or none. Rejects with "older" if one has been changed since it stood as `since` says; what the
   *  browser refuses is kept until the page is closed.
   *  @param {SuluhVisit[]} visits @param {string} [since] @returns {Promise<void>} */
  async function putAll(visits, since) {
    try {
      const done = await transact("readwrite", (shelf, box) => {
        visits.forEach((visit) => {
          const request = shelf.get(visit.uuid);
          request.onsuccess = () => {
            if (since !== undefined && !memory.has(visit.uuid) && request.result && request.result.changed !== since) {
              box.fault = new Error("older");
              shelf.transaction.abort();
            } else shelf.put(visit);
          };
        });
      });
      if (done === undefined) throw new Error("none");
      full = false;
      visits.forEach(({ uuid }) => memory.delete(uuid));
    } catch (problem) {
      if (/** @type {Error} */ (problem).message === "older") throw problem;
      full = (await open()) !== null;
      visits.forEach((visit) => memory.set(visit.uuid, visit));
    }
    visits.forEach(({ uuid }) => tell(uuid, "put"));
  }

  /** @param {string} uuid @returns {Promise<void>} */
  async function remove(uuid) {
    memory.delete(uuid);
    await transact("readwrite", (shelf) => { shelf.delete(uuid); });
    tell(uuid, "remove");
  }

  /** @returns {Promise<"kept" | "forgets" | "none">} whether the browser has promised to keep, keeps without a promise, or keeps nothing */
  async function kept() {
    if (full || memory.size || !(await open())) return "none";
    try {
      return (await navigator.storage.persisted()) ? "kept" : "forgets";
    } catch (unknown) {
      return "forgets";
    }
  }

  /** Asks the browser for its promise; some ask the reader. */
  function ask() {
    try { navigator.storage.persist().catch(() => {}); } catch (unknown) { /* then without a promise */ }
  }

  /** @returns {Promise<boolean>} whether a tenth or less of the room is left */
  async function crowded() {
    if (full) return true;
    try {
      const { usage, quota } = await navigator.storage.estimate();
      return Boolean(quota) && (usage || 0) > 0.9 * (quota || 0);
    } catch (unknown) {
      return false;
    }
  }

  S.visits = {
    list, get, putAll, remove, kept, ask, crowded, sound,
    put: (visit, since) => putAll([visit], since),
    onChange: (listener) => { listeners.push(listener); },
  };
})();
