/** The default theme without its web font: pages ask nobody else for anything. */
export { default } from 'vitepress/theme-without-fonts';
