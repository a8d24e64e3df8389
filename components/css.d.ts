/** A style sheet as text, for a shadow tree. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
