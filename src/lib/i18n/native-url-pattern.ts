/**
 * Stands in for Paraglide's polyfill of URLPattern (6 kB compressed): the server has it by itself, and
 * pages tell their language without it (index.ts).
 */
export {};
