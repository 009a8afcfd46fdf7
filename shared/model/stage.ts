/** Life-cycle stages inside the gate; an inventory line belongs to exactly one. */
export const STAGES = ['materials', 'inboundTransport', 'ownManufacturing', 'packaging'] as const;
export type Stage = (typeof STAGES)[number];
