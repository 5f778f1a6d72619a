/** The one name under which a browser keeps scenarios. Alone in its file: it is asked for long before the rest. */
export const trayKey = 'wan-guide:scenarios';
