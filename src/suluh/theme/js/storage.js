// Everything that this site ever writes into the storage of a browser, and how it is read: whatever stands
// there, and wherever storage is forbidden, a page goes on. Only internal editions write.
(function () {
  "use strict";
  const S = (window.Suluh = window.Suluh || /** @type {any} */ ({}));
  /** A key is one of these, or begins with it. */
  const keys = { learning: "suluh.belajar", answers: "suluh-isian-", misses: "suluh-cari-luput", role: "suluh-peran" };

  /** @returns {Storage | null} */
  function shelf() {
    try { return window.localStorage; } catch (refused) { return null; }
  }

  S.storage = {
    keys,
    shelf,
    /** What JSON stands under a key; null where there is none, or it is broken or forbidden. */
    read: (key) => {
      try { return JSON.parse(/** @type {Storage} */ (shelf()).getItem(key) || "null"); } catch (odd) { return null; }
    },
    /** Deletes every trace on this device. */
    forget: () => {
      const own = shelf();
      try { window.indexedDB.deleteDatabase("suluh-isian"); } catch (refused) { /* there is none */ }
      if (own) Object.keys(own).filter((key) => Object.values(keys).some((begin) => key.startsWith(begin))).forEach((key) => own.removeItem(key));
    },
  };
})();
