/**
 * Traditional Chinese signs of column titles, units and marks, each followed by its simplified form. Source: the
 * General List of Simplified Chinese Characters (1986); only signs that stand in such short texts.
 */
const PAIRS =
  '號号 碼码 編编 數数 單单 稱称 圖图 規规 備备 註注 說说 層层 級级 階阶 項项 長长 質质 廠厂 應应 來来 購购 參参 總总 淨净 計计 ' +
  '選选 類类 屬属 虛虚 擬拟 個个 臺台 張张 條条 塊块 組组 雙双 對对 噸吨 標标 準准 換换 憑凭 製制 審审 過过 頁页 轉转 庫库 態态 ' +
  '徑径 寬宽 處处 裝装 無无 貨货 別别 務务 產产 國国 輛辆 顆颗 隻只';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** A short Chinese text with its traditional signs as simplified ones: "單重" is "单重". */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (sign) => SIMPLIFIED.get(sign) ?? sign);
}
