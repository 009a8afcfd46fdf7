/** Version of the calculation method; changes whenever the same study could give another digit. */
export const ENGINE_VERSION = '1.0.0';
