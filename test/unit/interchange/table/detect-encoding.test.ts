import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../../../electron/interchange/table/detect-encoding.ts';
import { createUtf8Scanner } from '../../../../electron/interchange/table/utf8-scan.ts';

function detect(bytes: Buffer): string {
  const scanner = createUtf8Scanner();
  scanner.add(bytes);
  const verdict = detectEncoding(scanner.finish(), bytes);
  return verdict.kind === 'encoding' ? verdict.encoding : verdict.kind;
}

// Invented parts lists, written in the words such lists use.
const SIMPLIFIED =
  '层级,物料编码,名称,规格型号,材料,数量,单位,单重\n1,CW-01,机架焊接件,喷漆,碳钢,1,件,23.5\n2,CW-02,伺服电机,0.75kW 带抱闸,组件,2,台,3.1\n';
const TRADITIONAL =
  '階層,料號,品名,規格,材質,數量,單位,單重\n1,CW-01,機架焊接件,噴漆,碳鋼,1,件,23.5\n2,CW-02,伺服馬達,0.75kW 附煞車,組件,2,台,3.1\n';
const JAPANESE =
  '階層,品番,品名,仕様,材質,数量,単位,単重\n1,CW-01,フレーム溶接部品,塗装,炭素鋼,1,個,23.5\n2,CW-02,サーボモータ,0.75kW ブレーキ付き,組立品,2,台,3.1\n';
const GERMAN =
  'Ebene;Sachnummer;Benennung;Werkstoff;Menge\n1;CW-01;Schweißrahmen für Gehäuse, ±0,1 mm;Stahl;1\n2;CW-02;Führungsschlitten 20° Größe M;AlMgSi;2\n';
const KOREAN =
  '단계,품번,품명,규격,재질,수량,단위,중량\n1,CW-01,용접 프레임,도장,탄소강,1,개,23.5\n2,CW-02,서보 모터,0.75kW 브레이크 부착,조립품,2,대,3.1\n';
const FRENCH =
  'Repère;Désignation;Matière;Quantité\n1;Châssis soudé, épaisseur 8 mm;Acier;1\n2;Pièce forgée;Acier allié;4\n';

const POLISH =
  'Poz;Nazwa części;Materiał;Ilość;Masa [kg]\n1;Łożysko kulkowe fi 20;Stal węglowa;1;2,5\n2;Śruba z łbem sześciokątnym;Stal;4;0,1\n';
const CZECH =
  'Poz;Název dílu;Materiál;Množství;Hmotnost\n1;Ložisko kuličkové;Ocel;1;2,5\n2;Šroub se šestihrannou hlavou, průměr 20;Ocel;4;0,1\n';
const HUNGARIAN =
  'Tétel;Megnevezés;Anyag;Mennyiség;Tömeg\n1;Gördülőcsapágy;Acél;1;2,5\n2;Hatlapfejű csavar;Acél;4;0,1\n';
const RUSSIAN =
  'Поз;Наименование;Материал;Количество;Масса\n1;Плита опорная;Сталь;1;2,5\n2;Болт с шестигранной головкой;Сталь;4;0,1\n';
const SPANISH = 'Pos;Descripción;Material;Año\n1;Cañería de acero;Acero;1\n2;Tornillo pequeño;Acero;2\n';
const SWEDISH = 'Pos;Benämning;Mått\n1;Växellåda;10\n2;Rör;20\n';

describe('encoding of a text without mark', () => {
  it.each([
    ['gb18030', SIMPLIFIED],
    ['big5', TRADITIONAL],
    ['shift_jis', JAPANESE],
    ['euc-kr', KOREAN],
    ['windows-1252', GERMAN],
    ['windows-1252', FRENCH],
    ['windows-1252', SPANISH],
    ['windows-1252', SWEDISH],
    ['windows-1250', POLISH],
    ['windows-1250', CZECH],
    ['windows-1250', HUNGARIAN],
    ['windows-1251', RUSSIAN],
  ])('tells %s', (encoding, text) => {
    const bytes = iconv.encode(text, encoding);
    expect(iconv.decode(bytes, encoding)).toBe(text);
    expect(detect(bytes)).toBe(encoding);
    expect(detect(Buffer.from(text, 'utf8'))).toBe('utf-8');
  });

  it('tells a list with one short Chinese word, and half-width kana', () => {
    expect(detect(iconv.encode('part,name\n1,螺钉\n', 'gb18030'))).toBe('gb18030');
    expect(detect(iconv.encode('品名,個数\nｻｰﾎﾞﾓｰﾀ,1\nﾌﾚｰﾑ,2\n単位,重量\n', 'shift_jis'))).toBe('shift_jis');
  });

  it('takes signs of Western lists for what they are', () => {
    for (const words of ['5 µm;80 °C', 'd’acier;l’axe', 'Größe', '“x”;“y”', 'Maß;± 0,1']) {
      expect([words, detect(iconv.encode(`a;b\n${words}\n`, 'windows-1252'))]).toEqual([
        words,
        'windows-1252',
      ]);
    }
    expect(
      detect(iconv.encode('a;Ø 20 × 3 mm\nb;5 µm\nc;m²\nd;80 °C\ne;„blank“ – 3 €\n', 'windows-1252')),
    ).toBe('windows-1252');
  });

  it('does not guess where no encoding fits', () => {
    expect(detect(Buffer.from([0x61, 0x81, 0x20, 0x8d, 0x20, 0x90, 0x20]))).toBe('unknown');
  });

  it('knows the forms that UTF-8 forbids: overlong, surrogate, beyond the last character, cut off', () => {
    for (const hex of ['c0af', 'e08080', 'eda080', 'f4908080', 'f08080af', 'e4b8']) {
      const scanner = createUtf8Scanner();
      scanner.add(Buffer.from(hex, 'hex'));
      expect([hex, scanner.finish().invalidBytes > 0]).toEqual([hex, true]);
    }
    const scanner = createUtf8Scanner();
    for (const byte of Buffer.from('aé中😀', 'utf8')) {
      scanner.add(Buffer.from([byte]));
    }
    expect(scanner.finish()).toMatchObject({ invalidBytes: 0, validSequences: 3 });
  });
});
