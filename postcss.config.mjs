/** How styles are built: Tailwind alone. */
export default { plugins: { "@tailwindcss/postcss": {} } };
