// SHA-256, as FIPS 180-4 writes it: `crypto.subtle` is missing on pages that do not come over https.
(function () {
  "use strict";
  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  const K = new Int32Array(64);
  const START = new Int32Array(8);

  // The constants are the fractional parts of roots of the first primes.
  /** @param {number} x */
  function fraction(x) { return ((x - Math.floor(x)) * 4294967296) | 0; }
  for (let n = 2, at = 0; at < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (at < 8) START[at] = fraction(Math.sqrt(n));
    K[at++] = fraction(Math.cbrt(n));
  }

  /** @param {number} x @param {number} n */
  function turn(x, n) { return (x >>> n) | (x << (32 - n)); }

  /** @param {string} text @returns {Uint8Array} 32 bytes */
  function digest(text) {
    const bytes = new TextEncoder().encode(text);
    const blocks = new Uint8Array(((bytes.length + 8 >> 6) + 1) << 6);
    blocks.set(bytes);
    blocks[bytes.length] = 128;
    const view = new DataView(blocks.buffer);
    view.setUint32(blocks.length - 8, Math.floor(bytes.length / 536870912));
    view.setUint32(blocks.length - 4, bytes.length << 3);
    const h = START.slice();
    const w = new Int32Array(64);
    for (let from = 0; from < blocks.length; from += 64) {
      for (let i = 0; i < 64; i++) {
        const p = w[i - 15], q = w[i - 2];
        w[i] = i < 16 ? view.getInt32(from + i * 4)
          : w[i - 16] + (turn(p, 7) ^ turn(p, 18) ^ p >>> 3) + w[i - 7] + (turn(q, 17) ^ turn(q, 19) ^ q >>> 10);
      }
      let [a, b, c, d, e, f, g, z] = h;
      for (let i = 0; i < 64; i++) {
        const one = (z + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c)) | 0;
        z = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, z].forEach((x, i) => { h[i] += x; });
    }
    const out = new Uint8Array(32);
    h.forEach((x, i) => new DataView(out.buffer).setInt32(i * 4, x));
    return out;
  }

  Suluh.fingerprint = {
    hex: (text) => Array.from(digest(text), (b) => b.toString(16).padStart(2, "0")).join(""),
    /** The first letters of the base32 form (RFC 4648), in groups of four: for people to copy. */
    code: (text) => {
      let bits = "";
      digest(text).forEach((b) => { bits += b.toString(2).padStart(8, "0"); });
      const letters = (bits.match(/.{5}/g) || []).map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[parseInt(five, 2)]);
      return letters.slice(0, 16).join("").replace(/(.{4})(?=.)/g, "$1-");
    },
  };
})();
