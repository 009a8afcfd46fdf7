import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Quantity } from '../../../../shared/model/quantity.ts';
import { type Pedigree } from '../../../../shared/model/quality.ts';
import { writeDecimal } from '../../components/fields/decimal-text.ts';
import { type Texts } from '../../i18n/text-context.tsx';

type Line = LineDetail['written'];

/** What is said of a line beside its columns: key of the name, and the words. */
export interface Said {
  readonly key: string;
  readonly texts: readonly string[];
}

/** A quantity in the notation of the user, a formula as it was typed. */
export function quantityText(quantity: Quantity, { decimalSign }: Texts): string {
  return isDecimalString(quantity) ? writeDecimal(quantity, decimalSign) : quantity;
}

/** Everything a line says beside its columns, in the order of the form; what is not said is left out. */
export function methodTexts(line: Line, texts: Texts): readonly Said[] {
  const said: readonly Said[] = [
    {
      key: 'inspector.method.yieldSteps',
      texts: (line.yieldSteps ?? []).map((step) => stepText(step, texts)),
    },
    { key: 'inspector.method.scrap', texts: scrapTexts(line.scrap, texts) },
    { key: 'inspector.method.price', texts: line.price === undefined ? [] : [priceText(line.price, texts)] },
    {
      key: 'inventory.biogenic',
      texts: line.biogenic === undefined ? [] : [biogenicText(line.biogenic, texts)],
    },
    {
      key: 'inspector.method.capitalGoods',
      texts: line.capitalGoods === true ? [texts.t('form.yesNo.true')] : [],
    },
    {
      key: 'inspector.method.confidential',
      texts: line.confidential === true ? [texts.t('inspector.method.said.confidential')] : [],
    },
    { key: 'dataStatement.title', texts: dataTexts(line.data, texts) },
  ];
  return said.filter((one) => one.texts.length > 0);
}

function stepText(step: NonNullable<Line['yieldSteps']>[number], texts: Texts): string {
  return step.kind === 'blank'
    ? texts.t('inspector.method.said.blank', {
        blank: quantityText(step.blankKg, texts),
        net: quantityText(step.netKg, texts),
      })
    : texts.t(`inspector.method.said.${step.kind}`, { value: quantityText(step.value, texts) });
}

function scrapTexts(scrap: Line['scrap'], texts: Texts): readonly string[] {
  if (scrap === undefined) {
    return [];
  }
  const { distanceKm, transport, treatment } = scrap;
  const idOf = (assignment: typeof transport): readonly string[] =>
    assignment?.kind === 'factor' ? [assignment.factorId] : [];
  return [
    ...(distanceKm === undefined ? [] : [`${quantityText(distanceKm, texts)} km`]),
    ...idOf(transport),
    ...idOf(treatment),
  ];
}

function priceText(price: NonNullable<Line['price']>, texts: Texts): string {
  const { value, currency, priceYear, per } = price;
  const amount = `${quantityText(value, texts)} ${currency} (${String(priceYear)})`;
  return `${amount} ${texts.t(`inspector.method.pricePerOf.${per}`)}`;
}

function biogenicText(biogenic: NonNullable<Line['biogenic']>, texts: Texts): string {
  return biogenic.kind === 'carbon'
    ? `${quantityText(biogenic.carbonPerKg, texts)} kg C/kg`
    : texts.t('inspector.method.said.wood', {
        moisture: quantityText(biogenic.moisture, texts),
        basis: texts.t(`inventory.moistureBasisOf.${biogenic.moistureBasis}`),
      });
}

function dataTexts(data: Line['data'], texts: Texts): readonly string[] {
  const { t } = texts;
  if (data === undefined) {
    return [];
  }
  const { type, ownControl, reasonNotPrimary, primaryShare, pedigree } = data;
  return [
    ...(type === undefined ? [] : [t(`dataStatement.typeOf.${type}`)]),
    ...(ownControl === undefined
      ? []
      : [`${t('dataStatement.ownControl')}: ${t(`form.yesNo.${String(ownControl)}`)}`]),
    ...(reasonNotPrimary === undefined ? [] : [reasonNotPrimary]),
    ...(primaryShare === undefined
      ? []
      : [`${t('dataStatement.primaryShare')}: ${quantityText(primaryShare, texts)}`]),
    ...(pedigree === undefined ? [] : [`${t('dataStatement.pedigree')}: ${scores(pedigree)}`]),
  ];
}

/** The five scores as they are printed: (2, 3, 1, 1, 4). */
function scores({ reliability, completeness, temporal, geographical, technological }: Pedigree): string {
  return `(${[reliability, completeness, temporal, geographical, technological].join(', ')})`;
}
