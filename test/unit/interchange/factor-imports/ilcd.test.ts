import { describe, expect, it } from 'vitest';
import { readFactorFile } from '../../../../electron/interchange/factor-imports/read-factor-file.ts';
import { factorOfRecord } from '../../../../electron/reading/factor-records/factor-of-record.ts';
import { fileFolder, xmlArchive } from '../../../support/factor-files.ts';

/** An invented declaration in the format ILCD+EPD; product, owner and numbers exist nowhere. */
function declaration(results: string, amount = '1.0'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<processDataSet xmlns="http://lca.jrc.it/ILCD/Process" xmlns:common="http://lca.jrc.it/ILCD/Common" xmlns:epd="http://www.iai.kit.edu/EPD/2013">
 <processInformation>
  <dataSetInformation><common:UUID>epd-1</common:UUID><name><baseName xml:lang="de">Erfundener Motor</baseName><baseName xml:lang="en">Invented motor</baseName></name></dataSetInformation>
  <quantitativeReference type="Reference flow(s)"><referenceToReferenceFlow>7</referenceToReferenceFlow></quantitativeReference>
  <time><common:referenceYear>2024</common:referenceYear><common:dataSetValidUntil>2029</common:dataSetValidUntil></time>
  <geography><locationOfOperationSupplyOrProduction location="DE"/></geography>
 </processInformation>
 <administrativeInformation><publicationAndOwnership><common:registrationNumber>INV-0001</common:registrationNumber>
  <common:referenceToOwnershipOfDataSet><common:shortDescription xml:lang="en">Invented Motors</common:shortDescription></common:referenceToOwnershipOfDataSet></publicationAndOwnership></administrativeInformation>
 <exchanges><exchange dataSetInternalID="7"><referenceToFlowDataSet refObjectId="flow-1"/><meanAmount>${amount}</meanAmount></exchange></exchanges>
 <LCIAResults>${results}</LCIAResults>
</processDataSet>`;
}

function indicator(name: string, amounts: Readonly<Record<string, string>>): string {
  const modules = Object.entries(amounts).map(
    ([module, value]) => `<epd:amount epd:module="${module}">${value}</epd:amount>`,
  );
  return `<LCIAResult><referenceToLCIAMethodDataSet><common:shortDescription xml:lang="en">${name}</common:shortDescription></referenceToLCIAMethodDataSet>
   <common:other>${modules.join('')}<epd:referenceToUnitGroupDataSet><common:shortDescription xml:lang="en">kg CO2 eq.</common:shortDescription></epd:referenceToUnitGroupDataSet></common:other></LCIAResult>`;
}

/** Counted in pieces of 12.5 kg. */
const FLOW = `<flowDataSet xmlns:common="c"><flowInformation><dataSetInformation><common:UUID>flow-1</common:UUID></dataSetInformation>
 <quantitativeReference><referenceToReferenceFlowProperty>0</referenceToReferenceFlowProperty></quantitativeReference></flowInformation>
 <flowProperties><flowProperty dataSetInternalID="0"><referenceToFlowPropertyDataSet refObjectId="fp-0"><common:shortDescription>Number of pieces</common:shortDescription></referenceToFlowPropertyDataSet><meanValue>1.0</meanValue></flowProperty>
 <flowProperty dataSetInternalID="1"><referenceToFlowPropertyDataSet refObjectId="fp-1"><common:shortDescription>Mass</common:shortDescription></referenceToFlowPropertyDataSet><meanValue>12.5</meanValue></flowProperty></flowProperties></flowDataSet>`;

const WHOLE =
  indicator('Global Warming Potential - total (GWP-total)', { 'A1-A3': '80.5', C1: '9' }) +
  indicator('Global Warming Potential - fossil fuels (GWP-fossil)', { 'A1-A3': '82' }) +
  indicator('Global Warming Potential - biogenic (GWP-biogenic)', { 'A1-A3': '-2' }) +
  indicator('Global Warming Potential - land use and land use change (GWP-luluc)', { 'A1-A3': '0.5' }) +
  indicator('Ozone depletion', { 'A1-A3': '1' });

describe('ILCD and ILCD+EPD', () => {
  const file = fileFolder();

  async function read(name: string, content: string | Buffer) {
    const result = await readFactorFile(file(name, content));
    if (!result.ok || result.value.kind !== 'factors') {
      throw new Error(JSON.stringify(result));
    }
    return result.value.file;
  }

  it('takes A1-A3 by component, the mass of a piece from the flow, registration and validity', async () => {
    const { records, rows } = await read(
      'epd.zip',
      xmlArchive({ 'ILCD/processes/epd-1.xml': declaration(WHOLE), 'ILCD/flows/flow-1.xml': FLOW }),
    );
    expect(rows).toBe(1);
    const taken = records.map((record) => factorOfRecord(record).taken)[0];
    expect(taken?.factor).toMatchObject({
      names: { en: 'Invented motor', de: 'Erfundener Motor' },
      unit: 'kg',
      perAmount: '12.5',
      amountPerPiece: '12.5',
      components: { fossil: '82', landUseChange: '0.5', biogenicCo2Removal: '-2' },
      geography: 'DE',
      referenceYear: '2024',
      validUntil: '2029-12-31',
    });
    expect(records[0]?.source).toEqual({ publisher: 'Invented Motors', place: 'INV-0001' });
    expect(taken?.origin.conversions).toContain('1 piece = 12.5 kg');
  });

  it('adds A1, A2 and A3 where they stand apart, and does not guess where one is missing', async () => {
    const apart = indicator('GWP-fossil', { A1: '10', A2: '1.5', A3: '0.25' });
    const full = await read(
      'a.zip',
      xmlArchive({ 'processes/1.xml': declaration(apart), 'flows/1.xml': FLOW }),
    );
    expect(full.records.map((record) => factorOfRecord(record).taken?.factor.components)).toEqual([
      { fossil: '11.75' },
    ]);
    const part = indicator('GWP-fossil', { A1: '10', A3: '0.25' });
    const short = await read(
      'b.zip',
      xmlArchive({ 'processes/1.xml': declaration(part), 'flows/1.xml': FLOW }),
    );
    expect(short.refused.map(({ code }) => code)).toEqual(['factorImport.refused.noClimate']);
  });

  it('adds no total to another: one figure twice counts once, two that differ are refused', async () => {
    const [first, again, other, ghg] = [
      indicator('Global Warming Potential - total (GWP-total)', { 'A1-A3': '80.5' }),
      indicator('Global Warming Potential - total (GWP-total)', { 'A1-A3': '80.5' }),
      indicator('Global Warming Potential - total (GWP-total)', { 'A1-A3': '90' }),
      indicator('Global warming potential (GWP-GHG)', { 'A1-A3': '81' }) +
        indicator('Global warming potential (GWP-IOBC/GHG)', { 'A1-A3': '81.01' }),
    ];
    const outcomeOf = async (name: string, results: string) => {
      const archive = xmlArchive({ 'processes/1.xml': declaration(results), 'flows/1.xml': FLOW });
      return (await read(name, archive)).records.map((record) => factorOfRecord(record))[0];
    };
    const once = await outcomeOf('once.zip', first + again);
    expect(once?.taken?.factor.components).toEqual({ fossil: '80.5' });
    const near = await outcomeOf('near.zip', ghg);
    expect(near?.taken?.factor.components).toEqual({ fossil: '81' });
    const twice = await outcomeOf('twice.zip', first + other);
    expect(twice?.refused).toMatchObject({ code: 'factorImport.refused.twice', params: { value: '90' } });
    const split = declaration(first).replace(
      '<epd:amount epd:module="A1-A3">80.5</epd:amount>',
      '<epd:amount epd:module="A1-A3">80.5</epd:amount><epd:amount epd:module="A1-A3">1</epd:amount>',
    );
    const archive = xmlArchive({ 'processes/1.xml': split, 'flows/1.xml': FLOW });
    const [module] = (await read('module.zip', archive)).records.map((record) => factorOfRecord(record));
    expect(module?.refused).toMatchObject({ code: 'factorImport.refused.twice', params: { value: '1' } });
  });

  it('refuses a single data set whose flow is not there, by name', async () => {
    const alone = await read('single.xml', declaration(WHOLE));
    expect(alone).toMatchObject({
      rows: 1,
      records: [],
      refused: [{ code: 'factorImport.refused.noFlow', params: { name: 'Invented motor' } }],
    });
  });

  it('refuses document types, other XML, nested bombs and damaged archives', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>${declaration(WHOLE).slice(38)}`;
    const codes: unknown[] = [];
    for (const [name, content] of [
      ['bomb.xml', bomb],
      ['other.xml', '<feed/>'],
      ['deep.xml', '<a>'.repeat(200)],
      ['cut.zip', xmlArchive({ 'processes/1.xml': declaration(WHOLE) }).subarray(0, 300)],
      ['path.zip', xmlArchive({ '../processes/1.xml': declaration(WHOLE) })],
    ] as const) {
      const result = await readFactorFile(file(name, content));
      codes.push(result.ok ? 'taken' : result.error.code);
    }
    expect(codes).toEqual([
      'input.xlsx.documentType',
      'input.factorImport.unknown',
      'limit.xml.depth',
      'input.xlsx.damaged',
      'input.zip.unsafeName',
    ]);
  });
});
