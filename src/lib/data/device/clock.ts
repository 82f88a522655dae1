/** The present instant by the device's clock, ISO 8601. */
export const presentInstant = () => new Date().toISOString();
