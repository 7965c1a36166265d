/* eslint no-restricted-syntax: off -- bundlers give a text as the default export */
/** A file's text, as the bundler puts it in. */
declare module "*?raw" {
  const text: string;
  export default text;
}
