// Loads the pieces of an index. They are scripts, so they load from http and from a file alike; each gives its name
// and the mark of its site (src/suluh/search/pack.py).
(function () {
  "use strict";
  const S = window.Suluh;
  /** @type {Record<string, any>[]} */
  const [pieces, waiting] = [Object.create(null), Object.create(null)];
  S.take = (name, data) => (pieces[name] = data);
  // Makes another address of what did not come, for browsers that have kept it so.
  let again = "";

  /** One piece; one that is missing, was cut or is of another site is asked for again the next time.
   * @param {string} name @param {string} version @param {string} site @returns {Promise<any>} */
  S.piece = (name, version, site) =>
    (waiting[name] = waiting[name] || S.load(S.root + "cari/" + name + ".js" + version + again).then(() => {
      if (name + site in pieces) return pieces[name + site];
      throw name;
    }).catch((lost) => {
      again += "?";
      delete waiting[name];
      throw lost;
    }));
})();
