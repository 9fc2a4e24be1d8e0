/** The people at a story's desk: one of each role, and a second reviewer who collides with the first. */

/** From the lowest to the highest: each may do what the previous one may. */
export const ROLES = ["viewer", "reviewer", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const PEOPLE = {
  admin: { name: "Ada Admin", email: "ada@desk.example", role: "admin", passphrase: "gravel lantern otter nine" },
  editor: { name: "Edda Editor", email: "edda@desk.example", role: "editor", passphrase: "velvet harbour tin spoon" },
  reviewer: {
    name: "Rina Reviewer",
    email: "rina@desk.example",
    role: "reviewer",
    passphrase: "maple orbit candle fog",
  },
  colleague: {
    name: "Otto Other",
    email: "otto@desk.example",
    role: "reviewer",
    passphrase: "pebble violin dusk crane",
  },
  viewer: { name: "Vito Viewer", email: "vito@desk.example", role: "viewer", passphrase: "saddle ember quilt north" },
} as const;

export type Who = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as Who[];
