// What stood in localStorage before there was a database, and what a closing page could not write any more: taken
// over once, and deleted only when it stands.
(function () {
  "use strict";
  const S = (window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({}));
  const BROKEN = ".rusak";

  /** @param {any} found @param {SuluhInstrument} instrument @returns {{visits: SuluhVisit[], lost: boolean}} */
  function visitsIn(found, instrument) {
    const { sound } = S.visits;
    const now = new Date().toISOString();
    /** @param {any} part @param {"draft" | "done"} state @returns {SuluhVisit} */
    const visit = (part, state) => ({
      uuid: part.uuid || S.stamp.uuid(), instrument: instrument.id, version: Number(part.answers.versi) || instrument.version,
      state, made: part.answers.start || now, changed: now, answers: part.answers, rounds: part.rounds,
    });
    if (sound(found)) return { visits: [{ ...visit(found, "draft"), ...found }], lost: false };
    const saved = found && Array.isArray(found.saved) ? found.saved : [];
    const draft = found && found.draft;
    const filled = sound(draft) && Object.keys(draft.answers).length + Object.values(draft.rounds).flat().length > 0;
    return {
      visits: [
        ...saved.filter(sound).map((/** @type {any} */ part) => visit(part, "done")),
        ...(filled ? [visit(draft, "draft")] : []),
      ],
      lost: !found || !Array.isArray(found.saved) || !saved.every(sound) || Boolean(draft && !sound(draft)),
    };
  }

  /** @param {SuluhInstrument} instrument @returns {Promise<void>} */
  async function takeOver(instrument) {
    const { storage, visits } = S;
    const shelf = storage.shelf();
    const own = storage.keys.answers + instrument.id;
    let keys = /** @type {string[]} */ ([]);
    try { keys = shelf ? Object.keys(shelf) : []; } catch (refused) { return; }
    for (const key of keys.filter((name) => name === own || (name.startsWith(`${own}.`) && !name.endsWith(BROKEN)))) {
      try {
        const text = /** @type {Storage} */ (shelf).getItem(key);
        const { visits: found, lost } = visitsIn(storage.read(key), instrument);
        /** @type {SuluhVisit[]} */
        const fresh = [];
        for (const visit of found) {
          const other = await visits.get(visit.uuid);
          const same = other && JSON.stringify([other.answers, other.rounds]) === JSON.stringify([visit.answers, visit.rounds]);
          if (!other || (key !== own && !same && other.changed < visit.changed)) fresh.push(visit);
          // Another window was faster: both stay.
          else if (key !== own && !same) fresh.push({ ...visit, uuid: S.stamp.uuid() });
        }
        await visits.putAll(fresh);
        // Memory is no place to move to.
        if (fresh.length && (await visits.kept()) === "none") continue;
        if (text && text !== "null" && lost) /** @type {Storage} */ (shelf).setItem(key + BROKEN, text);
        /** @type {Storage} */ (shelf).removeItem(key);
      } catch (problem) { /* stays where it is */ }
    }
  }

  /** @param {SuluhVisit} visit */
  const placeOf = (visit) => `${S.storage.keys.answers}${visit.instrument}.${visit.uuid}`;

  /** Keeps at once what a page that is being closed has no time to write; `takeOver` finds it.
   *  @param {SuluhVisit} visit */
  function leave(visit) {
    try {
      /** @type {Storage} */ (S.storage.shelf()).setItem(placeOf(visit), JSON.stringify(visit));
    } catch (refused) { /* there is no other place */ }
  }

  /** The page was not closed after all, and what `leave` kept has been written. @param {SuluhVisit} visit */
  function arrived(visit) {
    try {
      /** @type {Storage} */ (S.storage.shelf()).removeItem(placeOf(visit));
    } catch (refused) { /* nothing was kept */ }
  }

  S.visitsBefore = { takeOver, leave, arrived };
})();
