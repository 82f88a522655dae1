/** Opening hours as a form: read from OSM text, written back, and told. */
export * from './form.ts';
export { readForm, type EditorRefusal } from './read.ts';
export { saveForm, writeForm } from './write.ts';
export * from './parts.ts';
export { inOrder } from './rules.ts';
