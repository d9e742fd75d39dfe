/** Names that no shop of the chapter's figure has. */
export const NAMES = ["Crema", "Ember", "Hazel", "Kettle", "Moka", "Nero", "Opal", "Quill", "Rook"];

/** The chapter's figure as it is at its start. */
export const FIGURE = { of: "city", values: {} };
