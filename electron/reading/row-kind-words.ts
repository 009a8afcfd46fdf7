/** Kinds of source rows that are not parts. */
export type NonItemKind =
  'title' | 'header' | 'subtotal' | 'total' | 'footer' | 'signature' | 'blank' | 'text';

/**
 * How such rows begin, in English, Chinese, German and some further languages. A total word must be followed by
 * the end, a colon or a mass word: "Total station" is a part.
 */
export const ROW_PATTERNS: readonly { readonly kind: NonItemKind; readonly pattern: RegExp }[] = [
  {
    kind: 'subtotal',
    pattern:
      /^(?:小计|小計|本页合计|本页小计|承前页|承上页|过次页|转下页|接上页|übertrag\b|carried forward|brought forward|carry[- ]?over|à reporter|report(?=\s*$)|riporto|sub-?\s?total|zwischensumme|zw\.?-?summe|sous-total|subtotale|summe (?:baugruppe|modul|position|pos))/i,
  },
  {
    kind: 'total',
    pattern:
      /^(?:合计|合計|总计|總計|共计|总合计|(?:grand |overall )?totals?|sum|gesamt(?:summe)?|summe|endsumme|totale?|total général)(?:\s*[:=]|\s*$|\s+(?:mass|weight|\[?kg|quantity|qty|gewicht|masse|menge)\b|\s*[(（])/i,
  },
  { kind: 'total', pattern: /^(?:total (?:mass|weight)|gesamtgewicht|gesamtmasse|总重|總重|总质量)/i },
  {
    kind: 'footer',
    pattern:
      /^(?:第\s*\d+\s*页|共\s*\d+\s*页|page\s*\d+|seite\s*\d+|página\s*\d+|pagina\s*\d+|打印|printed|gedruckt|druckdatum|ausdruck vom|print date|导出|exported|end of (?:list|report|bom)|ende der (?:liste|stückliste)|以下空白|-{2,}\s*\d+\s*-{2,})/i,
  },
  {
    kind: 'signature',
    pattern:
      /^(?:编制|编写|制表|制单|复核|核准|拟制|审核|校对|批准|会签|设计|標準化|标准化|prepared by|created by|checked by|approved by|signature|released by|erstellt|geprüft|freigegeben|unterschrift|bearbeiter|visto|approuvé)(?:\s*[:：(（]|\s*$|\s+\S)/i,
  },
];
