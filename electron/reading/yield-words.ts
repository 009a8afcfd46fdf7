const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;

/** Mass of the blank a part is made from: "blank 94.96 kg", "毛坯94.96kg", "Rohteil 94,96 kg". */
export const BLANK_MASS = new RegExp(
  String.raw`(?:blank(?: mass| weight)?|raw part|gross(?: mass| weight)?|毛坯(?:重量?|质量)?|下料重量?|rohteil(?:gewicht|masse)?|rohling|rohgewicht|bruttogewicht)\s*[:=]?\s*${NUMBER}\s*(kg|g|千克|公斤|克)(?![a-z])`,
  'i',
);

/** Net mass over gross mass: "yield 0.95", "材料利用率0.95", "Ausnutzung 0,95", also in per cent. */
export const MATERIAL_YIELD = new RegExp(
  String.raw`(?:yield|material utili[sz]ation|utili[sz]ation|材料利用率|利用率|(?:material)?ausnutzung(?:sgrad)?|ausbringung|nutzungsgrad)\s*[:=]?\s*${NUMBER}\s*(%?)`,
  'i',
);

/** A raw-material row that says its quantity is the net mass and the gross mass stands at the part above. */
export const GROSS_AT_PARENT =
  /net mass in (?:the )?part|gross[^.;]*see (?:parent|part|assembly)|毛重见上级|毛坯?重量?见(?:上级|父件)|nettomasse im teil|brutto siehe (?:baugruppe|oberteil|teil)/i;

/** Part numbers of raw material, a common convention. */
export const RAW_MATERIAL_NUMBER = /^RM[-_.]/i;
